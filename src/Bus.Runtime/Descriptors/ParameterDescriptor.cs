using System.ComponentModel;

namespace Bus.Descriptors;

/// <summary>A parameter of an RPC, or a member of a payload, as the generator described it.</summary>
/// <param name="Name">The name on the bus.</param>
/// <param name="Member">The C# name, for messages; it never travels.</param>
/// <param name="IsRequired">Whether it must be there: it has no default value.</param>
/// <param name="AllowsNull">Whether it may be null.</param>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public sealed record ParameterDescriptor(string Name, string Member, bool IsRequired, bool AllowsNull);
