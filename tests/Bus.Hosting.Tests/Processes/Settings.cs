namespace Bus.Hosting.Tests.Processes;

/// <summary>What an operator sets reaches the worker: a later source goes before an earlier one.</summary>
public sealed class Settings
{
    [Test]
    public async Task The_command_line_goes_before_the_environment_and_that_before_files()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("bus-settings-");
        try
        {
            await File.WriteAllTextAsync(
                Path.Combine(folder.FullName, "appsettings.json"),
                """{ "Bus": { "Url": "loopback://of-file", "Service": "of-file", "Process": "of-file", "Roles": "Events" } }""");
            await using WorkerProcess worker = WorkerProcess.Start(
                "plain", "inproc://of-program", ["--service", "of-command-line"], folder.FullName,
                ("BUS_URL", "loopback://of-environment"), ("BUS_SERVICE", "of-environment"), ("Bus__Roles", "Rpcs, Events"));

            await worker.WhenWritesAsync("Bus: service 'of-command-line' at loopback://of-environment as of-file");
            await worker.WhenWritesAsync("rpcs, events");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
