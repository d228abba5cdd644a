using System.Collections;

namespace Bus.Testing;

/// <summary>Compares by value: what equals, and collections whose items do, dictionaries in any order.</summary>
internal static class Same
{
    public static bool Values(object? left, object? right) => (left, right) switch
    {
        _ when Equals(left, right) => true,
        (string, _) or (_, string) => false,
        (IDictionary one, IDictionary other) => Dictionaries(one, other),
        (IEnumerable one, IEnumerable other) => Sequences(one, other),
        _ => false,
    };

    private static bool Dictionaries(IDictionary left, IDictionary right)
    {
        if (left.Count != right.Count) return false;
        IDictionaryEnumerator entries = left.GetEnumerator();
        while (entries.MoveNext())
            if (!right.Contains(entries.Key) || !Values(entries.Value, right[entries.Key])) return false;
        return true;
    }

    private static bool Sequences(IEnumerable left, IEnumerable right)
    {
        IEnumerator other = right.GetEnumerator();
        try
        {
            foreach (object? item in left)
                if (!other.MoveNext() || !Values(item, other.Current)) return false;
            return !other.MoveNext();
        }
        finally
        {
            (other as IDisposable)?.Dispose();
        }
    }
}
