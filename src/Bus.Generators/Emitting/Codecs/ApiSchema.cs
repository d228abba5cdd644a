using Bus.Generators.Model.Shapes;

namespace Bus.Generators.Emitting.Codecs;

/// <summary>The JSON Schema (draft-07) of a contract, in Lightbus' layout: a schema for the parameters of each RPC and event, and for each response.</summary>
internal static class ApiSchema
{
    private const string Draft = "\"http://json-schema.org/draft-07/schema#\"";

    public static string Of(ApiShapesModel api)
    {
        Dictionary<string, ShapeModel> shapes = api.Shapes.ToDictionary(static shape => shape.Identifier);
        JsonObjectText events = new(), rpcs = new();
        foreach (EventShapesModel @event in api.Events)
            events.Add(@event.BusName, new JsonObjectText().Add("parameters", EventParameters(api, @event, shapes)).ToString());
        foreach (RpcShapesModel rpc in api.Rpcs)
            rpcs.Add(rpc.BusName, new JsonObjectText().Add("parameters", RpcParameters(api, rpc, shapes)).Add("response", Response(api, rpc, shapes)).ToString());
        return new JsonObjectText().Add("events", events.ToString()).Add("rpcs", rpcs.ToString()).ToString();
    }

    private static string RpcParameters(ApiShapesModel api, RpcShapesModel rpc, Dictionary<string, ShapeModel> shapes)
    {
        TypeSchema types = new(shapes, rpc.Parameters.Select(static parameter => parameter.Use.Schema));
        JsonObjectText schema = Root(types.Members(rpc.Parameters, additional: false), $"RPC {api.BusName}.{rpc.BusName}() parameters", rpc.Summary);
        return types.WithDefinitions(schema).ToString();
    }

    private static string Response(ApiShapesModel api, RpcShapesModel rpc, Dictionary<string, ShapeModel> shapes)
    {
        string title = $"RPC {api.BusName}.{rpc.BusName}() response";
        if (rpc.Result is not { } result) return Root(new JsonObjectText().Add("type", "\"null\""), title, summary: null).ToString();
        TypeSchema types = new(shapes, [result.Schema]);
        return types.WithDefinitions(Root(types.OfAnnotated(result.Schema), title, summary: null)).ToString();
    }

    private static string EventParameters(ApiShapesModel api, EventShapesModel @event, Dictionary<string, ShapeModel> shapes)
    {
        TypeSchema types = new(shapes, [@event.Payload.Schema]);
        JsonObjectText schema = Root(types.OfAnnotated(@event.Payload.Schema), $"Event {api.BusName}.{@event.BusName} parameters", @event.Summary);
        return types.WithDefinitions(schema).ToString();
    }

    private static JsonObjectText Root(JsonObjectText schema, string title, string? summary)
    {
        JsonObjectText root = new JsonObjectText().Add("$schema", Draft).Add("title", JsonText.Quote(title));
        if (summary is not null) root.Add("description", JsonText.Quote(summary));
        return root.AddAll(schema);
    }
}
