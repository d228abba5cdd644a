using System.Collections.Concurrent;

namespace Bus.Redis.Presence;

/// <summary>A worker's name among those of its service. Two clients in one process have the same: then all but the first get a number.</summary>
internal sealed class ProcessName
{
    private static readonly ConcurrentDictionary<string, byte> Taken = new(StringComparer.Ordinal);

    private readonly string _key;

    private ProcessName(string key, string text) => (_key, Text) = (key, text);

    public string Text { get; }

    /// <summary>Takes a name that nobody in this process has.</summary>
    /// <param name="where">Among whom it must differ.</param>
    /// <param name="name">The name as it was set.</param>
    public static ProcessName Take(string where, string name)
    {
        for (int number = 1; ; number++)
        {
            string text = number == 1 ? name : $"{name}-{number}", key = $"{where}\n{text}";
            if (Taken.TryAdd(key, 0)) return new(key, text);
        }
    }

    public void Release() => Taken.TryRemove(_key, out _);
}
