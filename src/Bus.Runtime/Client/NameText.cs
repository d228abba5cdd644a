namespace Bus.Client;

/// <summary>What is wrong with the name of a service or a process. The compiler asks it of names that are written as constants.</summary>
internal static class NameText
{
    /// <summary>What is wrong with a name and what to do, to stand behind its source; or null.</summary>
    /// <param name="name">The name as it was set.</param>
    /// <param name="isShared">
    /// Whether all workers must have the same name: then what differs with each start is refused, for consumer groups would be abandoned.
    /// </param>
    public static string? ProblemOf(string name, bool isShared)
    {
        if (string.IsNullOrWhiteSpace(name)) return "is empty. Give it a name, or leave it out for the default.";
        int position = 0;
        while (name.IndexOf('{', position) is var open and >= 0)
        {
            int close = name.IndexOf('}', open);
            if (close < 0) return $"is '{name}', which opens a placeholder and does not close it. Write '}}' behind it.";
            string placeholder = name[(open + 1)..close];
            if (placeholder is not ("hostname" or "pid" or "random4" or "friendly"))
                return $"is '{name}', which has an unknown placeholder '{{{placeholder}}}'. There are {{hostname}}, {{pid}}, {{random4}} and {{friendly}}.";
            if (isShared && placeholder != "hostname")
                return $"is '{name}', but {{{placeholder}}} is another one at each start: its consumer groups, and the events in them, would be abandoned each "
                    + $"time. Use a fixed name, and {{{placeholder}}} in the process's name only.";
            position = close + 1;
        }
        return null;
    }
}
