using System.Runtime.InteropServices;

namespace Bus.AheadOfTime.Tests;

/// <summary>The C compiler that links what is compiled ahead of time.</summary>
internal static class NativeToolchain
{
    private const string Advice =
        "Native ahead-of-time compilation needs a C compiler to link with, and neither clang nor gcc is on the PATH. Install one with the headers of zlib " +
        "(Debian, Ubuntu: apt-get install clang zlib1g-dev; Fedora: dnf install clang zlib-devel; Alpine: apk add clang build-base zlib-dev).";

    /// <summary>The build's property that names the compiler, or nothing where the build finds its own.</summary>
    /// <exception cref="AssertionException">There is none.</exception>
    public static IEnumerable<string> Arguments()
    {
        if (!RuntimeInformation.IsOSPlatform(OSPlatform.Linux) || IsThere("clang")) return [];
        if (IsThere("gcc")) return ["-p:CppCompilerAndLinker=gcc"];
        throw new AssertionException(Advice);
    }

    private static bool IsThere(string program)
        => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
