using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Bus.Client;

/// <summary>Fills the placeholders in the names of services and processes: <c>{hostname} {pid} {random4} {friendly}</c>.</summary>
internal static class NamePlaceholders
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz0123456789";

    private static readonly string[] Adjectives =
        ["amber", "brave", "calm", "clever", "eager", "gentle", "happy", "jolly", "keen", "lucky", "merry", "nimble", "proud", "quick", "sunny", "witty"];

    private static readonly string[] Animals =
        ["badger", "beaver", "crane", "dolphin", "falcon", "fox", "heron", "koala", "lynx", "marten", "otter", "owl", "panda", "robin", "seal", "wren"];

    /// <summary>The name with every placeholder filled.</summary>
    /// <param name="name">The name as it was set.</param>
    /// <param name="source">Where it was set, for messages.</param>
    /// <param name="isShared">Whether all workers must have the same name.</param>
    /// <exception cref="BusConfigurationException">It is empty, or a placeholder is unknown, unfinished, or not allowed here.</exception>
    public static string Fill(string name, string source, bool isShared)
    {
        if (NameText.ProblemOf(name, isShared) is { } problem) throw new BusConfigurationException($"{source} {problem}");
        StringBuilder filled = new();
        int position = 0;
        while (name.IndexOf('{', position) is var open and >= 0)
        {
            int close = name.IndexOf('}', open);
            filled.Append(name, position, open - position).Append(Value(name[(open + 1)..close]));
            position = close + 1;
        }
        return filled.Append(name, position, name.Length - position).ToString();
    }

    private static string Value(string placeholder) => placeholder switch
    {
        "hostname" => Environment.MachineName,
        "pid" => Environment.ProcessId.ToString(CultureInfo.InvariantCulture),
        "random4" => new string(Random.Shared.GetItems<char>(Letters, 4)),
        "friendly" => $"{OneOf(Adjectives)}-{OneOf(Animals)}",
        _ => throw new UnreachableException($"A placeholder '{{{placeholder}}}' passed the check of names."),
    };

    private static string OneOf(string[] words) => words[Random.Shared.Next(words.Length)];
}
