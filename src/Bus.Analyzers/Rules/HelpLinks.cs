namespace Bus.Analyzers.Rules;

/// <summary>Where the page of a rule is: docs/rules, under the address at which the documentation is published.</summary>
internal static class HelpLinks
{
    // A name that nobody can register: until there is an address, a link leads nowhere rather than to a stranger.
    private const string Pages = "https://bus.example/rules/";

    public static string Of(string rule) => $"{Pages}{rule}";
}
