using System.Globalization;
using System.Text;

namespace Bus.Benchmarks.Quick.Harness;

/// <summary>How a run looks: one line a figure, in columns of fixed width.</summary>
internal static class Table
{
    private static readonly CompositeFormat Row = CompositeFormat.Parse("{0,-30}{1,9}{2,9}{12,8}{3,10}{4,9}  {5,-5}{6,10}{7,10}{8,10}{9,8}{10,9}  {11}");

    public static string Header => Line(
        "figure", "ours", "floor", "apart", "bound", "", "median", "lowest", "highest", "B", "floor B", "", "ratio");

    public static string Legend =>
        "ours, floor: ns an operation, fastest slice (generator, analyzers: ms; host-first-reply: ms, host-assemblies: how many, median of the rounds); ratio: ours / floor; apart: above the floor (+) or times the floor (x), checked against the bound;\n" +
        "median, lowest, highest: the same of the rounds' median slices; B: bytes allocated an operation.";

    public static string Line(Comparison comparison, Comparison? withoutInterceptors)
    {
        Bound bound = comparison.Figure.Bound;
        double[] rounds = comparison.MedianOfRounds;
        return Line(
            comparison.Figure.Name,
            Number(comparison.Ours),
            Number(comparison.Floor),
            bound.Format(bound.Compare(comparison.Ours, comparison.Floor)),
            bound.Format(bound.Limit),
            comparison.Holds ? "holds" : "short",
            bound.Format(rounds[rounds.Length / 2]),
            bound.Format(rounds[0]),
            bound.Format(rounds[^1]),
            Whole(comparison.OurBytes),
            Whole(comparison.FloorBytes),
            Note(comparison, withoutInterceptors),
            (comparison.Ours / comparison.Floor).ToString("x0.00", CultureInfo.InvariantCulture));
    }

    private static string Note(Comparison comparison, Comparison? withoutInterceptors)
        => withoutInterceptors is not null ? $"interceptors cost {Number(comparison.Ours - withoutInterceptors.Ours)} ns in all"
            : comparison.Figure.MostBytesAbove is { } most ? $"{Whole(comparison.BytesAbove)} B above the floor, bound {Whole(most)} B"
            : comparison.Note;

    private static string Line(params object[] columns) => string.Format(CultureInfo.InvariantCulture, Row, columns).TrimEnd();

    private static string Number(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);

    private static string Whole(double value) => value.ToString("0", CultureInfo.InvariantCulture);
}
