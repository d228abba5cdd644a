namespace Bus.Codecs.Json;

/// <summary>What the writers of JSON differ in. Readers read either.</summary>
public enum JsonDialect
{
    /// <summary>What System.Text.Json writes. Decimals are numbers; a number that is not finite is an error.</summary>
    Web,

    /// <summary>What Lightbus writes: decimals are strings, and <c>NaN</c>, <c>Infinity</c> and <c>-Infinity</c> stand bare.</summary>
    Lightbus,
}
