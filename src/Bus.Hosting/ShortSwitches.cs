namespace Bus.Hosting;

/// <summary>The command line's short names of settings: <c>--url</c> or <c>/url</c> for <c>--Bus:Url</c> and so on.</summary>
internal static class ShortSwitches
{
    private static readonly string[] Names = ["Url", "Service", "Process", "Roles"];

    /// <summary>The command line with the settings' paths in place of their short names.</summary>
    public static string[] Expand(string[] args) => Array.ConvertAll(args, Expand);

    private static string Expand(string arg)
    {
        foreach (string name in Names)
        {
            int start = arg.StartsWith("--", StringComparison.Ordinal) ? 2 : arg.StartsWith('/') ? 1 : 0, end = start + name.Length;
            if (start > 0 && string.Compare(arg, start, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0
                && (arg.Length == end || arg[end] == '=')) return $"--Bus:{name}{arg[end..]}";
        }
        return arg;
    }
}
