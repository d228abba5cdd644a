namespace Bus.Docs.Tests;

/// <summary>How a program ended, and what it printed.</summary>
internal sealed record ProgramRun(int ExitCode, string Output, string Error);
