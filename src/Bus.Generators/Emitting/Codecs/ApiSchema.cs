using Bus.Generators.Model.Shapes;

namespace Bus.Generators.Emitting.Codecs;

/// <summary>The JSON Schema (draft-07) of a contract, in Lightbus' layout: a schema for the parameters of each RPC and event, and for each response.</summary>
internal static class ApiSchema
{
    private const string Draft = "\"$schema\":\"http://json-schema.org/draft-07/schema#\"";

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
        TypeSchema types = new(shapes);
        JsonObjectText schema = Root(types.Members(rpc.Parameters, additional: false), $"RPC {api.BusName}.{rpc.BusName}() parameters", rpc.Summary);
        return types.WithDefinitions(schema).ToString();
    }

    private static string Response(ApiShapesModel api, RpcShapesModel rpc, Dictionary<string, ShapeModel> shapes)
    {
        TypeSchema types = new(shapes);
        JsonObjectText schema = Root(rpc.Result is null ? new JsonObjectText().Add("type", "\"null\"") : types.Of(rpc.Result.Schema), $"RPC {api.BusName}.{rpc.BusName}() response", summary: null);
        return types.WithDefinitions(schema).ToString();
    }

    private static string EventParameters(ApiShapesModel api, EventShapesModel @event, Dictionary<string, ShapeModel> shapes)
    {
        TypeSchema types = new(shapes);
        JsonObjectText schema = Root(types.Of(@event.Payload.Schema), $"Event {api.BusName}.{@event.BusName} parameters", @event.Summary);
        return types.WithDefinitions(schema).ToString();
    }

    private static JsonObjectText Root(JsonObjectText schema, string title, string? summary)
    {
        JsonObjectText root = new JsonObjectText().Raw(Draft).Add("title", JsonText.Quote(title));
        if (summary is not null) root.Add("description", JsonText.Quote(summary));
        return root.AddAll(schema);
    }
}
