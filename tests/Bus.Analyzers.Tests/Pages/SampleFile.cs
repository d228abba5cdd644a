using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Bus.Analyzers.Tests.Pages;

/// <summary>A file beside a sample, as the build hands it to analyzers.</summary>
internal sealed class SampleFile(string path, string text) : AdditionalText
{
    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
}
