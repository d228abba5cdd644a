using NUnit.Framework;

namespace Bus.Docs.Tests;

/// <summary>README's first screen works when pasted, and so does the command below it.</summary>
[NonParallelizable]
public sealed class ReadmeTests
{
    [Test]
    public async Task FirstScreen_RunsAndPrintsWhatReadmeSays()
    {
        IReadOnlyList<CodeBlock> blocks = CodeBlock.Of(await File.ReadAllTextAsync(Repository.PathOf("README.md")));
        CodeBlock program = blocks.First(block => block.Language == "csharp"), printed = blocks.First(block => block.Language == "text");

        ProgramRun run = await FileBasedProgram.RunTextAsync(program.Text);

        Assert.That(run.Output, Is.EqualTo(printed.Text), run.Error);
        Assert.That(run.ExitCode, Is.Zero);
    }

    [Test]
    public async Task Quickstart_PrintsEachStep()
    {
        IReadOnlyList<CodeBlock> blocks = CodeBlock.Of(await File.ReadAllTextAsync(Repository.PathOf("docs/tutorial/first-bus.md")));
        CodeBlock printed = blocks.First(block => block.Language == "text");

        ProgramRun run = await FileBasedProgram.RunAsync("samples/quickstart/bus.cs");

        Assert.That(run.Output, Is.EqualTo(printed.Text), run.Error);
        Assert.That(run.ExitCode, Is.Zero);
    }
}
