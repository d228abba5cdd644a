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
    /// <param name="isShared">
    /// Whether all workers must have the same name: then what differs with each start is refused, for consumer groups would be abandoned.
    /// </param>
    /// <exception cref="BusConfigurationException">A placeholder is unknown, unfinished, or not allowed here.</exception>
    public static string Fill(string name, string source, bool isShared)
    {
        StringBuilder filled = new();
        int position = 0;
        while (name.IndexOf('{', position) is var open and >= 0)
        {
            int close = name.IndexOf('}', open);
            if (close < 0) throw new BusConfigurationException($"{source} is '{name}', which opens a placeholder and does not close it. Write '}}' behind it.");
            string placeholder = name[(open + 1)..close];
            if (isShared && placeholder is ("pid" or "random4" or "friendly"))
                throw new BusConfigurationException(
                    $"{source} is '{name}', but {{{placeholder}}} is another one at each start: its consumer groups, and the events in them, would be abandoned each " +
                    "time. Use a fixed name, and {" + placeholder + "} in the process's name only.");
            filled.Append(name, position, open - position).Append(Value(placeholder, name, source));
            position = close + 1;
        }
        return filled.Append(name, position, name.Length - position).ToString();
    }

    private static string Value(string placeholder, string name, string source) => placeholder switch
    {
        "hostname" => Environment.MachineName,
        "pid" => Environment.ProcessId.ToString(CultureInfo.InvariantCulture),
        "random4" => new string(Random.Shared.GetItems<char>(Letters, 4)),
        "friendly" => $"{OneOf(Adjectives)}-{OneOf(Animals)}",
        _ => throw new BusConfigurationException(
            $"{source} is '{name}', which has an unknown placeholder '{{{placeholder}}}'. There are {{hostname}}, {{pid}}, {{random4}} and {{friendly}}."),
    };

    private static string OneOf(string[] words) => words[Random.Shared.Next(words.Length)];
}
