using System.Globalization;

namespace Bus.DependencyInjection;

/// <summary>Reads one field: a list of `*`, values, ranges and steps.</summary>
/// <param name="expression">The whole text, for errors.</param>
/// <param name="field">Which field it is.</param>
/// <param name="text">What stands there.</param>
internal readonly struct CronFieldReader(string expression, CronField field, string text)
{
    public CronValues Read()
    {
        CronValues values = default;
        foreach (string item in text.Split(','))
        {
            if (item.Length == 0) throw Wrong(": an item of the list is missing. Write items with one comma between, such as '1,2'.");
            values |= Item(item);
        }
        return values;
    }

    private CronValues Item(string item)
    {
        if (item == "?" && field.IsOfDays) return Every(1);
        if (item is "L" or "l" && field == CronField.DayOfMonth) return new(0, HasLast: true);

        int slash = item.IndexOf('/', StringComparison.Ordinal);
        string range = slash < 0 ? item : item[..slash];
        int step = slash < 0 ? 1 : Step(item[(slash + 1)..]);
        if (range == "*") return Every(step);

        int dash = range.IndexOf('-', StringComparison.Ordinal);
        if (dash >= 0) return Range(Value(range[..dash]), Value(range[(dash + 1)..]), step);
        int value = Value(range);
        return slash < 0 ? new(Bit(value)) : Range(value, field.Last, step);
    }

    private CronValues Every(int step) => Range(field.Minimum, field.Last, step) with { HasStar = true };

    /// <summary>From one value to another, around the end of the cycle when the second is smaller.</summary>
    private CronValues Range(int first, int last, int step)
    {
        int length = (last >= first ? last - first : last - first + field.Cycle) + 1;
        ulong bits = 0;
        for (int index = 0; index < Math.Min(length, field.Cycle); index += step) bits |= Bit(first + index);
        return new(bits, Repeats: true);
    }

    /// <summary>A value beyond the cycle begins it anew; so 7 is Sunday, which is 0.</summary>
    private ulong Bit(int value) => 1UL << (field.Minimum + ((value - field.Minimum) % field.Cycle));

    private int Step(string step)
    {
        int largest = field.Cycle - 1;
        if (int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= 1 && number <= largest) return number;
        throw Wrong($": step '{step}' is not from 1 to {largest}.");
    }

    private int Value(string value)
    {
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
        {
            if (number >= field.Minimum && number <= field.Maximum) return number;
        }
        else if (Array.FindIndex(field.Names, name => name.Equals(value, StringComparison.OrdinalIgnoreCase)) is >= 0 and var index)
        {
            return field.Minimum + index;
        }
        if (value.Length == 0) throw Wrong($": a value is missing. Write one {field.Values}.");
        throw Wrong($"{(value == text ? "" : $": '{value}'")} is not {field.Values}.{Hint(value)}");
    }

    private static string Hint(string value) => value switch
    {
        "?" => " '?' stands only for a whole day-of-month or day-of-week.",
        "L" or "l" => " 'L' stands only in day-of-month, alone or in a list.",
        "*" => " '*' stands alone, in a list or before a step.",
        _ => "",
    };

    private FormatException Wrong(string what) => new($"'{expression}': {field.Name} '{text}'{what}");
}
