namespace Bus.Runtime.Tests.Codecs;

/// <summary>What stands between the values of a recording.</summary>
internal abstract record Token
{
    public sealed record Begin(bool IsObject, int Count) : Token;

    public sealed record End : Token;

    public sealed record Name(string Text) : Token;

    /// <summary>What a converter wrote.</summary>
    public sealed record Json(string Text) : Token;
}
