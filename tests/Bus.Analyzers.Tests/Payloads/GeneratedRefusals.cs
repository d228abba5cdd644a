using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace Bus.Analyzers.Tests.Payloads;

/// <summary>What generated codecs would say at run time, because they cannot do it.</summary>
internal static partial class GeneratedRefusals
{
    private const string MadeOf = "which cannot be made of what travels: ";

    /// <summary>The reasons, without the advice that follows some.</summary>
    public static IEnumerable<string> Of(Compilation compilation) => compilation.SyntaxTrees
        .Where(static tree => tree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal))
        .SelectMany(static tree => Reason().Matches(tree.ToString()))
        .Select(static match => match.Groups["reason"].Value.Replace("\\'", "'", StringComparison.Ordinal))
        // A base is not made itself, nor need it be: its types are.
        .Where(static reason => !reason.EndsWith(MadeOf, StringComparison.Ordinal) && !reason.StartsWith("it is abstract", StringComparison.Ordinal))
        .Select(static reason => reason.Split(": ")[0])
        .Select(static reason => reason.StartsWith("its ", StringComparison.Ordinal) ? reason[4..] : reason.StartsWith("it ", StringComparison.Ordinal) ? reason[3..] : reason)
        // The same is told of the member's type.
        .Select(static reason => reason.EndsWith("that is dynamic", StringComparison.Ordinal) ? "dynamic says nothing about its values" : reason)
        .Distinct(StringComparer.Ordinal);

    [GeneratedRegex("\"is of [^\"]*?, which (cannot be made of what travels: )?(?<reason>[^\"]+)\"")]
    private static partial Regex Reason();
}
