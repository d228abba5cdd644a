namespace Bus.Generators.Model;

/// <summary>What one look at a contract gives: the contract, and the shapes of the payloads that it reaches.</summary>
internal sealed record ParsedApi(ApiModel Api, EquatableArray<PayloadModel> Payloads);
