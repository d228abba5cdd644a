using System.Text.Json;
using Bus.Codecs.Json;
using Bus.Wire.Tests.Contracts;

namespace Bus.Wire.Tests.Support;

/// <summary>Valid texts for each part of <see cref="IEverythingApi"/>, written from <see cref="Samples"/>.</summary>
internal static class Corpus
{
    private static readonly Dictionary<string, string[]> Texts = Create();

    public static string[] Of(WirePart part) => Texts[part.Name];

    private static Dictionary<string, string[]> Create()
    {
        WirePart[] parts = [.. WireParts.Of<IEverythingApi>()];
        Dictionary<string, string[]> plain = new()
        {
            ["scalars result"] = Written("scalars result", Samples.Scalars),
            ["collections result"] = Written("collections result", Samples.Collections),
            ["dictionaries result"] = Written("dictionaries result", Samples.Dictionaries),
            ["tree result"] = [.. Written("tree result", Samples.Trees), "null"],
            ["wide result"] = Written("wide result", Samples.Wides),
            ["pass result"] = Written("pass result", Samples.Elements.Cast<object>()),
            ["drawn payload"] = Written("drawn payload",
            [
                new Figures(Samples.Figures[0], [.. Samples.Figures]), new Figures(Samples.Figures[1], [], new Animal("a")), new Figures(Samples.Figures[2], [], new Dog("d", 3)),
            ]),
            ["marked payload"] = Written("marked payload", Samples.Marks),
            ["paid payload"] = Written("paid payload", Samples.Payments),
            ["quoted payload"] = Written("quoted payload", Samples.Quotes),
            ["travelled payload"] = Written("travelled payload", Samples.Journeys),
        };
        string[] figures = [.. Samples.Figures.Select(figure => TextOf(parts, figure))];
        plain["scalars arguments"] = [.. plain["scalars result"].Select((text, index) => index == 0 ? $$"""{"value":{{text}} }""" : $$"""{"price":"0.5","text":"é","number":-3,"value":{{text}} }""")];
        plain["collections arguments"] = [.. plain["collections result"].Select(static text => $$"""{"value":{{text}},"numbers":[1,2,3,4,5,6,7,8,9,10]}""")];
        plain["dictionaries arguments"] = [.. plain["dictionaries result"].Select(static text => $$"""{"value":{{text}} }""")];
        plain["tree arguments"] = [.. figures.Select((figure, index) => $$"""{"value":{{plain["tree result"][index % 2]}} ,"figure":{{figure}},"size":{"width":3,"unit":"m"} }""")];
        plain["wide arguments"] = [.. plain["wide result"].Select(static text => $$"""{"more":[{"m1":1,"m33":2,"m64":3,"m65":4,"m70":5}],"value":{{text}} }""")];
        plain["pass arguments"] = ["""{"value":{"a":[1,2.50,"x"]},"node":[{"b":null}],"members":{"c":1},"items":[true,"d"]}""", """{"value":0,"node":null,"members":null,"items":null}"""];
        return plain;

        string[] Written(string name, IEnumerable<object> values)
            => [.. values.Select(value => parts.Single(part => part.Name == name).Write(value, JsonDialect.Lightbus))];
    }

    private static string TextOf(WirePart[] parts, Figure figure)
    {
        string drawn = parts.Single(static part => part.Name == "drawn payload").Write(new Figures(figure, []), JsonDialect.Lightbus);
        return JsonElement.Parse(drawn).GetProperty("first").GetRawText();
    }
}
