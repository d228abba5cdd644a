using Bus.Codecs.Tests.Support;

namespace Bus.Codecs.Tests.Tables;

/// <summary>Types with members.</summary>
internal static class ObjectTable
{
    private static readonly Gen<int> Int = Make.Int32;
    private static readonly Gen<string> Text = MakeText.String;
    public static readonly Gen<Point> Points = from x in Int from y in Int select new Point(x, y);
    private static readonly Gen<Place> Places = from x in Int from name in Text select new Place(x, name);

    public static readonly Table Table = new Table<IObjectsApi>()
        .Add(static api => api.NullableNumber(), Int.OrNull())
        .Add(static api => api.NullableText(), Text.OrNone())
        .Add(static api => api.NullableRecord(), Points.OrNone())
        .Add(static api => api.NullableStruct(), Places.OrNull())
        .Add(static api => api.Array(), Int.Few())
        .Add(static api => api.NestedArrays(), Int.OrNull().Few().Few())
        .Add(static api => api.NestedCollections(), Make.Pairs(Text, Text.OrNone().Few()).Few().Select(static items => items.ToList()), Liberties.Dictionary)
        .Add(static api => api.NestedNullables(), Make.Pairs(Text, Points.OrNone().Few().Select(static items => items.ToList())).OrNone(), Liberties.Dictionary)
        .Add(static api => api.Record(), Points)
        .Add(static api => api.Settable(), Settables())
        .Add(static api => api.InitOnly(), from n in Int from text in Text from day in MakeTime.DateOnly.OrNull() select new InitOnly { Number = n, Text = text, Day = day })
        .Add(static api => api.Required(), from name in Text from age in Int.OrNull() from flag in Make.Bool select new Demanding { Name = name, Age = age, IsOptional = flag })
        .Add(static api => api.Struct(), Places)
        .Add(static api => api.RecordStruct(), from x in Int from y in Make.Double select new Spot(x, y))
        .Add(static api => api.ReadOnlyRecordStruct(), from x in Int from y in Make.Decimal select new FixedSpot(x, y))
        .Add(static api => api.GetOnly(), from name in Text from n in Int select new GetOnly(name, n))
        .Add(static api => api.ChosenConstructor(), from n in Int from text in Text.OrNone() select new Chosen(n) { Text = text })
        .Add(static api => api.Defaults(), Defaults())
        .Add(static api => api.Inherited(), from a in Int from b in Int from text in Text select new Derived { First = a, Between = b, Last = a, Name = text, Own = b })
        .Add(static api => api.Nested(), from name in Text select new Outer.Inner(name))
        .Add(static api => api.Tree(), Trees(3))
        .Add(static api => api.Wide(), from n in Int from text in Text.OrNone() select new Wide { Member0 = text, Member1 = n, Member63 = n, Member64 = text, Member69 = n, Last = n })
        .Add(static api => api.BoxOfNumber(), from n in Int select new Box<int>(n))
        .Add(static api => api.BoxOfNullableNumber(), from n in Int.OrNull() select new Box<int?>(n))
        .Add(static api => api.BoxOfText(), from text in Text select new Box<string>(text))
        .Add(static api => api.BoxOfNullableText(), from text in Text.OrNone() select new Box<string?>(text))
        .Add(static api => api.BoxOfList(), from items in Text.OrNone().Few() select new Box<List<string?>>([.. items]))
        .Add(static api => api.BoxOfBox(), from point in Points.OrNone() select new Box<Box<Point?>>(new(point)))
        .Add(static api => api.UnnamedTuple(), from n in Int from text in Text select (n, text), options: Oracle.Tuples)
        .Add(static api => api.NamedTuple(), from n in Int from text in Text.OrNone() select (n, text), agreement: Agreement.None)
        .Add(static api => api.LongTuple(), from n in Int from m in Int select (n, m, n, m, n, m, n, m, 9), agreement: Agreement.None)
        .Add(static api => api.TupleMember(), from n in Int from text in Text.OrNone() select new WithTuple((n, text), [(n, 1), (2, n)]), agreement: Agreement.None);

    private static Gen<Settable> Settables()
        => from n in Int from text in Text from note in Text.OrNone() from items in Int.Few()
           select new Settable { Number = n, Text = text, Note = note, Items = [.. items] };

    private static Gen<WithDefaults> Defaults()
        => from n in Int from text in Text from letter in MakeText.Char from large in Make.Int64 from huge in Make.Integer<ulong>() from kind in EnumTables.PlainValues from maybe in Int.OrNull()
           select new WithDefaults(n, text, letter, n / 8.0, 0.1f, n, large, huge, 3, kind, maybe is null ? null : kind, maybe, maybe is null ? null : text, Guid.Empty, n > 0);

    private static Gen<Tree> Trees(int depth)
        => from name in Text from children in depth == 0 ? Gen.Constant(Array.Empty<Tree>()) : Trees(depth - 1).ArrayOf(2) from hasTwin in Make.Bool
           select new Tree(name, [.. children], hasTwin ? new("twin", []) : null);
}
