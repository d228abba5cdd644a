using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Bus.Diagnostics;

/// <summary>Headers, which hold no trace, with the trace's beside them: one small object instead of a copy of the dictionary.</summary>
internal sealed class TracedHeaders(IReadOnlyDictionary<string, string> headers, string traceParent, string? traceState)
    : IReadOnlyDictionary<string, string>
{
    public int Count => headers.Count + (traceState is null ? 1 : 2);

    public IEnumerable<string> Keys => this.Select(static header => header.Key);

    public IEnumerable<string> Values => this.Select(static header => header.Value);

    public string this[string key] => TryGetValue(key, out string? value)
        ? value
        : throw new KeyNotFoundException($"There is no header '{key}'.");

    public bool ContainsKey(string key) => TryGetValue(key, out _);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out string value)
    {
        value = key switch
        {
            TraceContext.Parent => traceParent,
            TraceContext.State => traceState,
            _ => headers.GetValueOrDefault(key),
        };
        return value is not null;
    }

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator()
    {
        foreach (KeyValuePair<string, string> header in headers) yield return header;
        yield return new(TraceContext.Parent, traceParent);
        if (traceState is not null) yield return new(TraceContext.State, traceState);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
