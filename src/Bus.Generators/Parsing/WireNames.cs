using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;

namespace Bus.Generators.Parsing;

/// <summary>How C# names become names on the bus.</summary>
internal static class WireNames
{
    private const string Async = "Async", ApiSuffix = "Api";

    /// <summary>The name of an RPC or an event.</summary>
    public static string OfMember(ISymbol member) => member.AttributeText(KnownNames.BusNameAttribute) ?? SnakeCase(WithoutAsync(member.Name));

    /// <summary>The name of a parameter.</summary>
    public static string OfParameter(IParameterSymbol parameter) => parameter.AttributeText(KnownNames.BusNameAttribute) ?? SnakeCase(parameter.Name);

    /// <summary>The name of a payload's member.</summary>
    public static string OfPayloadMember(ISymbol member) => member.AttributeText(KnownNames.JsonPropertyNameAttribute) ?? SnakeCase(member.Name);

    /// <summary>The name of an API: what its attribute says, else <c>ICustomerOrdersApi</c> is <c>customer_orders</c>.</summary>
    public static string OfApi(INamedTypeSymbol contract)
        => contract.Attribute(KnownNames.BusApiAttribute)?.ConstructorArguments is [{ Value: string { Length: > 0 } name }]
            ? name
            : SnakeCase(PropertyOf(contract));

    /// <summary>The property on <c>IBus</c>: <c>IAuthApi</c> is <c>Auth</c>.</summary>
    public static string PropertyOf(INamedTypeSymbol contract)
    {
        string name = contract.Name;
        if (name.Length > 1 && name[0] == 'I' && char.IsUpper(name[1])) name = name.Substring(1);
        return name.Length > ApiSuffix.Length && name.EndsWith(ApiSuffix, StringComparison.Ordinal)
            ? name.Substring(0, name.Length - ApiSuffix.Length)
            : name;
    }

    /// <summary>Whether a name can be written: half a surrogate pair cannot.</summary>
    public static bool IsText(string name)
    {
        for (int index = 0; index < name.Length; index++)
        {
            if (!char.IsSurrogate(name[index])) continue;
            if (index + 1 >= name.Length || !char.IsSurrogatePair(name[index], name[index + 1])) return false;
            index++;
        }
        return true;
    }

    public static string WithoutAsync(string name)
        => name.Length > Async.Length && name.EndsWith(Async, StringComparison.Ordinal) ? name.Substring(0, name.Length - Async.Length) : name;

    /// <summary>Exactly what System.Text.Json's <c>JsonNamingPolicy.SnakeCaseLower</c> gives.</summary>
    public static string SnakeCase(string name)
    {
        StringBuilder result = new(name.Length + 8);
        State state = State.Start;
        for (int index = 0; index < name.Length; index++)
        {
            char current = name[index];
            UnicodeCategory category = char.GetUnicodeCategory(current);
            switch (category)
            {
                case UnicodeCategory.UppercaseLetter:
                    bool startsWord = state is State.LowercaseOrDigit or State.Separator
                        || (state == State.Uppercase && index + 1 < name.Length && char.IsLower(name[index + 1]));
                    if (startsWord) result.Append('_');
                    result.Append(char.ToLowerInvariant(current));
                    state = State.Uppercase;
                    break;
                case UnicodeCategory.LowercaseLetter or UnicodeCategory.DecimalDigitNumber:
                    if (state == State.Separator) result.Append('_');
                    result.Append(current);
                    state = State.LowercaseOrDigit;
                    break;
                case UnicodeCategory.SpaceSeparator:
                    if (state != State.Start) state = State.Separator;
                    break;
                default:
                    result.Append(current);
                    state = State.Start;
                    break;
            }
        }
        return result.ToString();
    }

    private enum State
    {
        Start,
        Uppercase,
        LowercaseOrDigit,
        Separator,
    }
}
