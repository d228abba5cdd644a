using Bus.Generators.Model;

namespace Bus.Generators.Emitting;

/// <summary>Writes what belongs to one RPC: the struct of its arguments, and the descriptor that calls it on a service.</summary>
internal static class RpcWriter
{
    public static void Write(SourceWriter writer, RpcModel rpc)
    {
        WriteArguments(writer, rpc);
        writer.Line();
        WriteDescriptor(writer, rpc);
    }

    public static string ArgumentsOf(RpcModel rpc) => rpc.Identifier + "Arguments";

    public static string DescriptorOf(RpcModel rpc) => rpc.Identifier + "Descriptor";

    public static string ResultOf(RpcModel rpc) => rpc.ResultType ?? $"{Names.Descriptors}.NoResult";

    public static IEnumerable<ParameterModel> Travelling(RpcModel rpc) => rpc.Parameters.Where(static parameter => !parameter.IsCancellationToken);

    private static void WriteArguments(SourceWriter writer, RpcModel rpc)
    {
        string parameters = string.Join(", ", Travelling(rpc).Select(static parameter => $"{parameter.Type} {parameter.Name}"));
        writer.Lines($"""
            /// <summary>The arguments of <c>{Names.Comment(rpc.BusName)}</c>.</summary>
            {Names.GeneratedCode}
            {Names.Hidden}
            """);
        if (parameters.Length == 0)
        {
            writer.Lines($"internal readonly struct {ArgumentsOf(rpc)};");
            return;
        }
        writer.Open($"internal readonly struct {ArgumentsOf(rpc)}({parameters})");
        foreach (ParameterModel parameter in Travelling(rpc))
            writer.Lines($"public readonly {parameter.Type} {parameter.Field} = {parameter.Name};");
        writer.Close();
    }

    private static void WriteDescriptor(SourceWriter writer, RpcModel rpc)
    {
        string arguments = ArgumentsOf(rpc);
        writer.Lines($"""
            /// <summary>Describes <c>{Names.Comment(rpc.BusName)}</c>.</summary>
            {Names.GeneratedCode}
            {Names.Hidden}
            """);
        writer.Lines($"internal sealed partial class {DescriptorOf(rpc)}() : {Names.Descriptors}.RpcDescriptor<{arguments}, {ResultOf(rpc)}>(");
        writer.Lines($"    {Names.Literal(rpc.BusName)},");
        writer.Lines($"    {Names.Literal(rpc.Member.TrimStart('@'))},");
        writer.Lines("    [");
        foreach (ParameterModel parameter in Travelling(rpc))
            writer.Lines("        " + Names.Parameter(parameter.BusName, parameter.Name.TrimStart('@'), parameter.IsRequired, parameter.AllowsNull));
        writer.Open("    ])");
        if (rpc.IsForbidden) writer.Lines(Names.Obsolete);
        writer.Lines($"""
            public override global::System.Threading.Tasks.ValueTask<{ResultOf(rpc)}> InvokeAsync(
                object service, {arguments} arguments, {Names.Token} cancellationToken)
                => {Invocation(rpc)};
            """);
        writer.Line();
        writer.Lines($"public override object?[] ValuesOf({arguments} arguments) => [{string.Join(", ", Travelling(rpc).Select(static parameter => $"arguments.{parameter.Field}"))}];");
        writer.Close();
    }

    private static string Invocation(RpcModel rpc)
    {
        string passed = string.Join(", ", rpc.Parameters.Select(static parameter => parameter.IsCancellationToken ? "cancellationToken" : $"arguments.{parameter.Field}"));
        string call = $"(({rpc.DeclaringType})service).{rpc.Member}({passed})";
        return rpc.ReturnKind switch
        {
            RpcReturnKind.ValueTaskOfResult => call,
            RpcReturnKind.TaskOfResult => $"new({call})",
            RpcReturnKind.ValueTask => $"{Names.Descriptors}.NoResult.From({call})",
            _ => $"{Names.Descriptors}.NoResult.From(new global::System.Threading.Tasks.ValueTask({call}))",
        };
    }
}
