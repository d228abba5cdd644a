using System.Text.Json;
using System.Text.Json.Nodes;
using Bus.Codecs.Tests.Support;

namespace Bus.Codecs.Tests.Tables;

/// <summary>Attributes, and types that stand for several.</summary>
internal static class AttributeTables
{
    private static readonly Gen<int> Int = Make.Int32;
    private static readonly Gen<string> Text = MakeText.String;
    private static readonly Gen<float> AnySingle = Gen.OneOf(Make.Single, Gen.Elements(float.NaN, float.PositiveInfinity, float.NegativeInfinity));
    private static readonly Gen<Colour> Colours = from red in Int from green in Int select new Colour(red, green);
    private static readonly Gen<Celsius> Degrees = Int.Select(static degrees => new Celsius(degrees));
    private static readonly Gen<Dictionary<string, JsonElement>?> Rest = Make.Pairs(Text.Select(static text => $"x{text}"), MakeText.Element).OrNone();
    private static readonly Gen<Circle> Circles = from name in Text from radius in Make.Double select new Circle(name, radius);
    private static readonly Gen<Shape> Shapes = Gen.OneOf(Circles.Select(static circle => (Shape)circle), from name in Text from side in Int select (Shape)new Square(name, side));

    public static readonly Table Attributes = new Table<IAttributesApi>()
        .Add(static api => api.Names(), from n in Int from text in Text select new Renaming(n, text, n, n, n))
        .Add(static api => api.Ignore(), Ignored())
        .Add(static api => api.IgnoreParameters(), from n in Int from text in Text.OrNone() select new IgnoringParameters(n, 7, text))
        .Add(static api => api.IgnoreOneWay(), from n in Int select new OneWay(n))
        .Add(static api => api.Include(), from n in Int from text in Text.OrNone() select new Including { Field = n, InternalField = text, PrivateSetter = n, InternalProperty = n })
        .Add(static api => api.Require(), from n in Int from text in Text.OrNone() select new Requiring { Number = n, Text = text, Optional = n })
        .Add(static api => api.Extension(), from n in Int from text in Text.OrNone() from rest in Rest select new Extended { Number = n, Key = text, Rest = rest }, Liberties.Order)
        .Add(static api => api.InitExtension(), from n in Int from rest in Rest select new ExtendedOnce(n) { Extension = rest }, Liberties.Order)
        .Add(static api => api.ReadOnlyExtension(), from n in Int from rest in Rest select Always(n, rest), Liberties.Order, Agreement.Written)
        .Add(static api => api.NodeExtension(), from n in Int from rest in Rest select new ExtendedNodes { Number = n, Rest = rest is null ? null : JsonNode.Parse(JsonSerializer.Serialize(rest))!.AsObject() }, Liberties.Order, Agreement.None)
        .Add(static api => api.EnumNames(), from isLarge in Make.Bool select new Labelled(isLarge ? JsonLabel.Large : JsonLabel.Small, isLarge ? null : JsonLabel.Large))
        .Add(static api => api.HandledMembers(), HandledValues(), Liberties.Dictionary)
        .Add(static api => api.HandledType(), from n in Int from half in Make.Half from large in Make.Integer<Int128>() from point in ObjectTable.Points select new HandledType(n, half, large, "5", n, point, Plain.First))
        .Add(static api => api.HandledBase(), from n in Int select new HandledDerived(n, n))
        .Add(static api => api.Order(), from n in Int select new Ordered { First = n, Last = n, Fourth = 4 })
        .Add(static api => api.ConvertedStruct(), Degrees)
        .Add(static api => api.ConvertedClass(), Colours)
        .Add(static api => api.ConvertedMembers(), from a in Degrees from b in Degrees.OrNull() from c in Colours from d in Colours.OrNone() from e in Colours.Few() select new Converted(a, b, c, d, e.ToList()));

    public static readonly Table Unions = new Table<IUnionsApi>()
        .Add(static api => api.Text(), Shapes, Liberties.Order | Liberties.Unknown)
        .Add(static api => api.Items(), Shapes.OrNone().Few().Select(static items => items.ToList()), Liberties.Order | Liberties.Unknown)
        .Add(static api => api.Numbers(), from n in Int from isOne in Make.Bool select isOne ? (Numeric)new One { Value = n } : new MinusTwo { Value = n, Others = [new One { Value = 2 }, new MinusTwo()] }, Liberties.Order | Liberties.Unknown)
        .Add(static api => api.NameOfItsOwn(), from n in Int from isDog in Make.Bool select isDog ? (Animal)new Dog(n > 0) : new Cat(n), Liberties.Order | Liberties.Unknown)
        .Add(static api => api.BaseToo(), from n in Int from text in Text.OrNone() from isBase in Make.Bool select isBase ? new Open(n) : new Opener(n, text), Liberties.Order | Liberties.Unknown)
        .Add(static api => api.Generic(), from n in Int select (Holder<int>)new NumberHolder(n, n), Liberties.Order | Liberties.Unknown, Agreement.None)
        .Add(static api => api.OtherGeneric(), from text in Text select (Holder<string>)new TextHolder(text), Liberties.Order | Liberties.Unknown, Agreement.None)
        .Add(static api => api.Interface(), from n in Int from text in Text select (IShape)new Line(text, n), Liberties.Order | Liberties.Unknown)
        .Add(static api => api.Extension(), from n in Int from rest in Rest select (Loose)new Looser { Number = n, Rest = rest }, Liberties.Order)
        .Add(static api => api.DerivedAlone(), Circles);

    private static ExtendedAlways Always(int number, Dictionary<string, JsonElement>? rest)
    {
        ExtendedAlways value = new() { Number = number };
        foreach ((string key, JsonElement item) in rest ?? []) value.Rest[key] = item;
        return value;
    }

    private static Gen<Ignoring> Ignored()
        => from n in Gen.OneOf(Gen.Constant(0), Int) from text in Text.OrNone() from point in ObjectTable.Points.OrNone() from maybe in Gen.OneOf(Gen.Constant(0), Int).OrNull()
           select new Ignoring
           {
               Never = n, DefaultNumber = n, DefaultText = text, DefaultPoint = point, DefaultNullable = maybe, DefaultStruct = new(n, 0), NullText = text, NullNumber = maybe,
           };

    private static Gen<Handled> HandledValues()
        => from n in Int from price in Make.Decimal.OrNull() from items in Make.Double.Few() from named in AnySingle from some in AnySingle.OrNull().Few()
           from values in Make.Pairs(Text, Make.Single)
           select new Handled
           {
               Strict = n, Quoted = n, QuotedPrice = price, QuotedItems = [.. items], FromText = n, Named = named, NamedItems = some, QuotedValues = values,
           };
}
