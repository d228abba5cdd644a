using Bus.DependencyInjection;

namespace Bus.Runtime.Tests.Scheduling;

/// <summary>A text that is no schedule is refused: what stands where, what is wrong, what would be right.</summary>
public sealed class BadCronTexts
{
    private const string Fields = "Write five, 'minute hour day-of-month month day-of-week', or six with the second in front.";
    private const string Names = "Write @hourly, @daily, @midnight, @weekly, @monthly, @yearly or @annually, "
        + "or the fields 'minute hour day-of-month month day-of-week'.";

    [TestCase("", "has 0 fields. " + Fields)]
    [TestCase(" \t", "has 0 fields. " + Fields)]
    [TestCase("*", "has 1 field. " + Fields)]
    [TestCase("* * * *", "has 4 fields. " + Fields)]
    [TestCase("* * * * * * *", "has 7 fields. " + Fields)]
    [TestCase("@reboot", "is not a known name. " + Names)]
    [TestCase("@daily 5", "is not a known name. " + Names)]
    public void The_whole(string text, string wrong) => Refused(text, wrong);

    [TestCase("60 * * * * *", "second '60' is not from 0 to 59.")]
    [TestCase("61 * * * *", "minute '61' is not from 0 to 59.")]
    [TestCase("* 24 * * *", "hour '24' is not from 0 to 23.")]
    [TestCase("* * 0 * *", "day-of-month '0' is not from 1 to 31.")]
    [TestCase("* * 32 * *", "day-of-month '32' is not from 1 to 31.")]
    [TestCase("* * * 0 *", "month '0' is not from 1 to 12 or JAN to DEC.")]
    [TestCase("* * * 13 *", "month '13' is not from 1 to 12 or JAN to DEC.")]
    [TestCase("* * * MAI *", "month 'MAI' is not from 1 to 12 or JAN to DEC.")]
    [TestCase("* * * * 8", "day-of-week '8' is not from 0 to 7 or SUN to SAT.")]
    [TestCase("* * * * JAN", "day-of-week 'JAN' is not from 0 to 7 or SUN to SAT.")]
    [TestCase("99999999999 * * * *", "minute '99999999999' is not from 0 to 59.")]
    [TestCase("+5 * * * *", "minute '+5' is not from 0 to 59.")]
    [TestCase("1.5 * * * *", "minute '1.5' is not from 0 to 59.")]
    [TestCase("\u0665 * * * *", "minute '\u0665' is not from 0 to 59.")]
    public void A_value(string text, string wrong) => Refused(text, wrong);

    [TestCase("1,61 * * * *", "minute '1,61': '61' is not from 0 to 59.")]
    [TestCase("1,,2 * * * *", "minute '1,,2': an item of the list is missing. Write items with one comma between, such as '1,2'.")]
    [TestCase("1, * * * *", "minute '1,': an item of the list is missing. Write items with one comma between, such as '1,2'.")]
    [TestCase("* 5-24 * * *", "hour '5-24': '24' is not from 0 to 23.")]
    [TestCase("5- * * * *", "minute '5-': a value is missing. Write one from 0 to 59.")]
    [TestCase("-5 * * * *", "minute '-5': a value is missing. Write one from 0 to 59.")]
    [TestCase("1-2-3 * * * *", "minute '1-2-3': '2-3' is not from 0 to 59.")]
    [TestCase("*/0 * * * *", "minute '*/0': step '0' is not from 1 to 59.")]
    [TestCase("*/60 * * * *", "minute '*/60': step '60' is not from 1 to 59.")]
    [TestCase("* */24 * * *", "hour '*/24': step '24' is not from 1 to 23.")]
    [TestCase("* * */31 * *", "day-of-month '*/31': step '31' is not from 1 to 30.")]
    [TestCase("* * * */12 *", "month '*/12': step '12' is not from 1 to 11.")]
    [TestCase("* * * * */7", "day-of-week '*/7': step '7' is not from 1 to 6.")]
    [TestCase("*/ * * * *", "minute '*/': step '' is not from 1 to 59.")]
    [TestCase("*/-5 * * * *", "minute '*/-5': step '-5' is not from 1 to 59.")]
    [TestCase("1/2/3 * * * *", "minute '1/2/3': step '2/3' is not from 1 to 59.")]
    [TestCase("/5 * * * *", "minute '/5': a value is missing. Write one from 0 to 59.")]
    [TestCase("*-5 * * * *", "minute '*-5': '*' is not from 0 to 59. '*' stands alone, in a list or before a step.")]
    public void A_list_a_range_or_a_step(string text, string wrong) => Refused(text, wrong);

    [TestCase("? * * * *", "minute '?' is not from 0 to 59. '?' stands only for a whole day-of-month or day-of-week.")]
    [TestCase("* * ?/2 * *", "day-of-month '?/2': '?' is not from 1 to 31. '?' stands only for a whole day-of-month or day-of-week.")]
    [TestCase("L * * * *", "minute 'L' is not from 0 to 59. 'L' stands only in day-of-month, alone or in a list.")]
    [TestCase("* * L-3 * *", "day-of-month 'L-3': 'L' is not from 1 to 31. 'L' stands only in day-of-month, alone or in a list.")]
    [TestCase("* * * * 5L", "day-of-week '5L' is not from 0 to 7 or SUN to SAT.")]
    [TestCase("* * 15W * *", "day-of-month '15W' is not from 1 to 31.")]
    [TestCase("* * * * MON#1", "day-of-week 'MON#1' is not from 0 to 7 or SUN to SAT.")]
    public void A_sign_in_the_wrong_place(string text, string wrong) => Refused(text, wrong);

    [TestCase("0 0 31 2 *", "day-of-month '31' is in no month of '2'")]
    [TestCase("0 0 30-31 FEB ?", "day-of-month '30-31' is in no month of 'FEB'")]
    [TestCase("0 0 0 31 4,6,SEP,11 *", "day-of-month '31' is in no month of '4,6,SEP,11'")]
    [TestCase("0 0 31 2 */2", "day-of-month '31' is in no month of '2'")]
    public void A_day_that_never_comes(string text, string wrong)
        => Refused(text, wrong + ", so it never comes. Write a day that one of the months has, or 'L' for the last.");

    private static void Refused(string text, string wrong)
        => Assert.That(() => CronSchedule.Parse(text, TimeZoneInfo.Utc), Throws.TypeOf<FormatException>().With.Message.EqualTo($"'{text}': {wrong}"));
}
