namespace Bus.Generators.Model;

/// <summary>An event property of a service.</summary>
/// <param name="Contract">The full name of the contract.</param>
/// <param name="DeclaringType">The full name of the interface that declares the property.</param>
/// <param name="Member">The property's name.</param>
/// <param name="FullBusName">The event's name on the bus with its API's, for messages.</param>
/// <param name="PayloadType">The full name of the payload's type.</param>
/// <param name="IsExplicit">Whether another contract of the class has the name already.</param>
internal sealed record ServiceEventModel(
    string Contract, string DeclaringType, string Member, string FullBusName, string PayloadType, bool IsExplicit);
