namespace Bus.Codecs.Tests;

/// <summary>Every way in which a type has members.</summary>
[BusApi]
public partial interface IObjectsApi
{
    Task<int?> NullableNumber();
    Task<string?> NullableText();
    Task<Point?> NullableRecord();
    Task<Place?> NullableStruct();
    Task<int[]> Array();
    Task<int?[][]> NestedArrays();
    Task<List<Dictionary<string, string?[]>>> NestedCollections();
    Task<Dictionary<string, List<Point?>>?> NestedNullables();
    Task<Point> Record();
    Task<Settable> Settable();
    Task<InitOnly> InitOnly();
    Task<Demanding> Required();
    Task<Place> Struct();
    Task<Spot> RecordStruct();
    Task<FixedSpot> ReadOnlyRecordStruct();
    Task<GetOnly> GetOnly();
    Task<Chosen> ChosenConstructor();
    Task<WithDefaults> Defaults();
    Task<Derived> Inherited();
    Task<Outer.Inner> Nested();
    Task<Tree> Tree();
    Task<Wide> Wide();
    Task<Box<int>> BoxOfNumber();
    Task<Box<int?>> BoxOfNullableNumber();
    Task<Box<string>> BoxOfText();
    Task<Box<string?>> BoxOfNullableText();
    Task<Box<List<string?>>> BoxOfList();
    Task<Box<Box<Point?>>> BoxOfBox();
    Task<(int, string)> UnnamedTuple();
    Task<(int Number, string? FullName)> NamedTuple();
    Task<(int A, int B, int C, int D, int E, int F, int G, int H, int I)> LongTuple();
    Task<WithTuple> TupleMember();
}

public sealed record Point(int X, int Y);

public sealed class Settable
{
    public int Number { get; set; }
    public string Text { get; set; } = "";
    public string? Note { get; set; }
    public List<int> Items { get; set; } = [];
}

public sealed class InitOnly
{
    public int Number { get; init; } = 5;
    public string Text { get; init; } = "default";
    public DateOnly? Day { get; init; }
}

public sealed class Demanding
{
    public required string Name { get; init; }
    public required int? Age { get; set; }
    public bool IsOptional { get; init; } = true;
}

public readonly struct Place
{
    [System.Text.Json.Serialization.JsonConstructor]
    public Place(int x, string name) => (X, Name) = (x, name);

    public int X { get; }
    public string Name { get; }
}

public record struct Spot(int X, double Y);

public readonly record struct FixedSpot(int X, decimal Y);

public sealed class GetOnly(string name, int number)
{
    public string Name { get; } = name;
    public int Number => number;
}

public sealed class Chosen
{
    public Chosen() => throw new InvalidOperationException();

    [System.Text.Json.Serialization.JsonConstructor]
    public Chosen(int number) => Number = number;

    public int Number { get; }
    public string? Text { get; set; }
}

public sealed record WithDefaults(
    int Number = -5, string Text = "a \"quoted\" text\n", char Letter = '\'', double Fraction = -0.5, float Small = 1e-3f, decimal Price = 1.10m, long Large = long.MinValue,
    ulong Huge = ulong.MaxValue, short Short = -1, Plain Kind = Plain.SecondOne, Plain? Other = Plain.First, int? Maybe = 7, string? Nothing = null, Guid Id = default, bool IsSet = true);

public class Base
{
    public int First { get; set; }
    public virtual string Name { get; set; } = "";
    public int Last { get; set; }
}

public class Middle : Base
{
    public int Between { get; init; }
}

public sealed class Derived : Middle
{
    public override string Name { get; set; } = "";
    public int Own { get; set; }
}

public static class Outer
{
    public sealed record Inner(string Name);
}

public sealed record Tree(string Name, List<Tree> Children, Tree? Twin = null);

public sealed record Box<T>(T Content);

public sealed record WithTuple((int Left, string? Right) Pair, (int, int)[] Pairs);
