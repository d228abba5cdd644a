using Bus.Generators.Model;
using Bus.Generators.Model.Shapes;
using Microsoft.CodeAnalysis;

namespace Bus.Generators.Emitting.Codecs;

/// <summary>Writes the part of a contract that only the build needs: how its members travel, how names find them, and the schema.</summary>
internal static class ApiCodecsEmitter
{
    public static void Emit(SourceProductionContext output, ApiShapesModel api)
    {
        SourceWriter writer = new();
        writer.OpenContainers(api.Declaration);
        writer.Open(api.Declaration.Header);
        WriteApi(writer, api);
        foreach (RpcShapesModel rpc in api.Rpcs)
        {
            writer.Line();
            WriteRpc(writer, rpc);
        }
        foreach (EventShapesModel @event in api.Events)
        {
            writer.Line();
            WriteEvent(writer, @event);
        }
        writer.Close();
        writer.CloseContainers();
        writer.AddTo(output, $"{Names.Hint(api.Declaration)}.Codecs");
    }

    private static void WriteApi(SourceWriter writer, ApiShapesModel api)
    {
        writer.Open($"internal sealed partial class {Names.Api}");
        writer.Lines("/// <inheritdoc/>");
        SchemaConstantWriter.Write(writer, ApiSchema.Of(api));
        writer.Line();
        NameFinderWriter.Write(writer, "Rpc", [.. api.Rpcs.Select(static rpc => (rpc.BusName, $"{Names.Members}.{rpc.Identifier}Rpc"))]);
        writer.Line();
        NameFinderWriter.Write(writer, "Event", [.. api.Events.Select(static @event => (@event.BusName, $"{Names.Members}.{@event.Identifier}Event"))]);
        writer.Close();
    }

    private static void WriteRpc(SourceWriter writer, RpcShapesModel rpc)
    {
        string arguments = rpc.Identifier + "Arguments", result = rpc.Result?.Type ?? $"{Names.Descriptors}.NoResult", codec = rpc.Result?.Codec ?? $"{CodecText.Namespace}.NoResultCodec";
        writer.Open($"internal sealed partial class {rpc.Identifier}Descriptor");
        writer.Lines("/// <inheritdoc/>");
        writer.Open($"public override void WriteArguments<TWriter>(ref TWriter writer, in {arguments} arguments)");
        writer.Open("try");
        writer.Lines($"writer.BeginObject({Names.Literal(rpc.Parameters.Count)});");
        foreach (MemberModel parameter in rpc.Parameters) writer.Lines($"{CodecText.WriteName(parameter.BusName)}\n{parameter.Use.Codec}.Write(ref writer, arguments.{parameter.Name});");
        writer.Lines("writer.EndObject();");
        writer.Close();
        CloseGuarded(writer, "writer", "CannotWrite");
        writer.Line();
        writer.Lines("/// <inheritdoc/>");
        writer.Open($"public override {arguments} ReadArguments<TReader>(ref TReader reader)");
        writer.Open("try");
        MemberLocals locals = new(rpc.Parameters);
        ObjectReaderWriter.WriteLoop(writer, locals, extension: null);
        writer.Lines($"return new({string.Join(", ", rpc.Parameters.Select(locals.Of))});");
        writer.Close();
        CloseGuarded(writer, "reader", "CannotMake");
        writer.Line();
        WriteValue(writer, "Result", "result", result, codec);
        writer.Close();
    }

    private static void WriteEvent(SourceWriter writer, EventShapesModel @event)
    {
        writer.Open($"internal sealed partial class {EventWriter.DescriptorOf(@event.Identifier)}");
        if (!@event.HasMembers) writer.Lines($"private static readonly {Names.Descriptors}.PayloadDescriptor Plain = new({Names.Literal(@event.Payload.Type.Replace("global::", ""))}, []);\n");
        writer.Lines($"""
            /// <inheritdoc/>
            public override {Names.Descriptors}.PayloadDescriptor Payload => {(@event.HasMembers ? $"{@event.Payload.Codec}.Descriptor" : "Plain")};

            """);
        WriteValue(writer, "Payload", "payload", @event.Payload.Type, @event.Payload.Codec);
        writer.Close();
    }

    /// <summary>Writes the two methods of a value that stands alone.</summary>
    private static void WriteValue(SourceWriter writer, string what, string parameter, string type, string codec)
    {
        writer.Lines("/// <inheritdoc/>");
        writer.Open($"public override void Write{what}<TWriter>(ref TWriter writer, {type} {parameter})");
        writer.Open("try");
        writer.Lines($"{codec}.Write(ref writer, {parameter});");
        writer.Close();
        CloseGuarded(writer, "writer", "CannotWrite");
        writer.Line();
        writer.Lines("/// <inheritdoc/>");
        writer.Open($"public override {type} Read{what}<TReader>(ref TReader reader)");
        writer.Open("try");
        writer.Lines($"return {codec}.Read(ref reader);");
        writer.Close();
        CloseGuarded(writer, "reader", "CannotMake");
    }

    // Constructors, getters and setters are users' code: what they throw is a value that does not fit, as any other.
    private static void CloseGuarded(SourceWriter writer, string format, string problem)
    {
        writer.Open("catch (global::System.Exception exception) when (exception is not global::Bus.BusFormatException)");
        writer.Lines($"throw {format}.Fail({CodecText.Namespace}.UserCode.{problem}(exception));");
        writer.Close();
        writer.Close();
    }
}
