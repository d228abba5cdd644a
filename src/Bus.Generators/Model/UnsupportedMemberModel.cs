namespace Bus.Generators.Model;

/// <summary>A member of a contract that cannot travel.</summary>
/// <param name="Declaration">The explicit implementation's header and body, up to where it throws.</param>
/// <param name="Member">The member's name, for the message.</param>
/// <param name="Problem">Why it cannot travel, as the end of a sentence.</param>
internal sealed record UnsupportedMemberModel(string Declaration, string Member, string Problem);
