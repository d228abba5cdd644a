namespace Bus.Packaging.Tests;

/// <summary>A user's folder: it knows the feed beside the sources that the machine has, and nothing of the repository.</summary>
internal sealed class UserFolder
{
    private static readonly Dotnet Machine = new(Feed.Home) { Packages = Path.Combine(Feed.Home, "packages") };

    private readonly DirectoryInfo _folder = Directory.CreateDirectory(Path.Combine(Feed.Home, "user", Guid.NewGuid().ToString("N")));

    public UserFolder()
    {
        Write("nuget.config", $"""<configuration><packageSources><add key="folder" value="{Feed.Folder}" /></packageSources></configuration>""");
        // Nothing that lies further up reaches in.
        Write("Directory.Build.props", "<Project />");
        Write("Directory.Build.targets", "<Project />");
    }

    public void Write(string file, string text)
    {
        string path = Path.Combine(_folder.FullName, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    public string Read(string file) => File.ReadAllText(Path.Combine(_folder.FullName, file));

    public Task<(int ExitCode, string Output)> DotnetAsync(params IEnumerable<string> arguments) => Machine.RunAsync(_folder.FullName, arguments);
}
