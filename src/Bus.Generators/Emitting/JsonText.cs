using System.Globalization;
using System.Text;

namespace Bus.Generators.Emitting;

/// <summary>Text as JSON.</summary>
internal static class JsonText
{
    public static string Quote(string text)
    {
        StringBuilder result = new("\"");
        foreach (char letter in text)
        {
            if (letter is '"' or '\\') result.Append('\\').Append(letter);
            else if (letter is < ' ' or > '~') result.Append("\\u").Append(((int)letter).ToString("x4", CultureInfo.InvariantCulture));
            else result.Append(letter);
        }
        return result.Append('"').ToString();
    }
}
