using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Bus.Analyzers.Tests.Pages;

/// <summary>What a rule says, in English.</summary>
internal static class RuleTexts
{
    public static string TitleText(this DiagnosticDescriptor rule) => rule.Title.ToString(CultureInfo.InvariantCulture);

    public static string DescriptionText(this DiagnosticDescriptor rule) => rule.Description.ToString(CultureInfo.InvariantCulture);

    public static string MessageText(this Diagnostic one) => one.GetMessage(CultureInfo.InvariantCulture);
}
