namespace Bus.Codecs.Tests.Support;

/// <summary>What may be done to a text, beside its whitespace and escapes, without changing its value.</summary>
[Flags]
internal enum Liberties
{
    None = 0,

    /// <summary>Members may come in any order.</summary>
    Order = 1,

    /// <summary>Of members with one name the last counts.</summary>
    Duplicates = 2,

    /// <summary>Members that nobody knows may stand between the others.</summary>
    Unknown = 4,

    /// <summary>Items may come in any order.</summary>
    Items = 8,

    /// <summary>What an object bears.</summary>
    All = Order | Duplicates | Unknown,

    /// <summary>What a dictionary bears.</summary>
    Dictionary = Order | Duplicates,
}
