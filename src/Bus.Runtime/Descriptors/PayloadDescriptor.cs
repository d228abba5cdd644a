using System.ComponentModel;

namespace Bus.Descriptors;

/// <summary>The shape of a payload type as the generator described it.</summary>
/// <param name="Type">The type's full C# name, for messages; it never travels.</param>
/// <param name="Members">The members that travel, in the order of their declaration.</param>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public sealed record PayloadDescriptor(string Type, IReadOnlyList<ParameterDescriptor> Members);
