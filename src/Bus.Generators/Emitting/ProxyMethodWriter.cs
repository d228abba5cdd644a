using Bus.Generators.Model;

namespace Bus.Generators.Emitting;

/// <summary>Writes one method of a proxy.</summary>
internal static class ProxyMethodWriter
{
    public static void Write(SourceWriter writer, RpcModel rpc, string contract)
    {
        WriteFastWay(writer, rpc, contract);
        writer.Line();
        WriteGeneralWay(writer, rpc);
    }

    // The direct way holds as few returns as can be: with more of them the compiler lets all share one place on the stack, which
    // costs more than the rest of the method. So whatever is not direct goes the general way, null arguments among it.
    private static void WriteFastWay(SourceWriter writer, RpcModel rpc, string contract)
    {
        string descriptor = $"{Names.Members}.{MembersWriter.FieldOf(rpc)}";
        string call = Local(rpc, "call"), route = Local(rpc, "route"), result = Local(rpc, "result"), exception = Local(rpc, "exception"), value = Local(rpc, "value");
        string passed = string.Join(", ", rpc.Parameters.Select(parameter => parameter.IsCancellationToken ? $"{call}.Token" : parameter.Name));
        // A base interface may declare what another one declares too: then only the cast says which is meant.
        string service = rpc.DeclaringType == contract ? $"{route}.Service" : $"(({rpc.DeclaringType}){route}.Service)";
        string nulls = string.Concat(NullChecked(rpc).Select(static parameter => $"{parameter.Name} is null || "));
        if (rpc.IsForbidden) writer.Lines(Names.Obsolete);
        writer.Open($"{ReturnOf(rpc)} {rpc.DeclaringType}.{rpc.Member}({ParametersOf(rpc)})");
        writer.Lines($$"""
            if ({{nulls}}this.Direct is not { } {{route}})
                return this.{{GeneralName(rpc)}}({{string.Join(", ", rpc.Parameters.Select(static parameter => parameter.NeedsNullCheck ? parameter.Name + "!" : parameter.Name))}});
            global::Bus.Dispatch.CallEntry {{call}} = {{route}}.Enter({{TokenOf(rpc)}});
            """);
        if (rpc.ReturnKind != RpcReturnKind.ValueTask) writer.Lines($"{KeptType(rpc)} {value};");
        writer.Lines($$"""
            try
            {
                {{ReturnOf(rpc)}} {{result}} = {{service}}.{{rpc.Member}}({{passed}});
                if (!{{result}}.IsCompletedSuccessfully)
                    return {{Wait(rpc, call, route, descriptor, result)}};
                {{Keep(rpc, value, result)}}
            }
            catch (global::System.Exception {{exception}})
            {
                return {{Fail(rpc, call, route, descriptor, exception)}};
            }
            {{call}}.Leave();
            return {{Kept(rpc, value)}};
            """);
        writer.Close();
    }

    private static void WriteGeneralWay(SourceWriter writer, RpcModel rpc)
    {
        writer.Open($"private {ReturnOf(rpc)} {GeneralName(rpc)}({ParametersOf(rpc)})");
        foreach (ParameterModel parameter in NullChecked(rpc)) WriteNullCheck(writer, rpc, parameter);
        writer.Lines($"return {OverTransport(rpc, $"{Names.Members}.{MembersWriter.FieldOf(rpc)}")};");
        writer.Close();
    }

    private static string GeneralName(RpcModel rpc) => rpc.Identifier + "GeneralAsync";

    private static string ParametersOf(RpcModel rpc) => string.Join(", ", rpc.Parameters.Select(static parameter => $"{parameter.Type} {parameter.Name}"));

    private static IEnumerable<ParameterModel> NullChecked(RpcModel rpc) => rpc.Parameters.Where(static parameter => parameter.NeedsNullCheck);

    private static bool IsTask(RpcModel rpc) => rpc.ReturnKind is RpcReturnKind.Task or RpcReturnKind.TaskOfResult;

    private static string AsTask(RpcModel rpc) => IsTask(rpc) ? ".AsTask()" : "";

    private static string TypeArgument(RpcModel rpc) => rpc.ResultType is null ? "" : $"<{rpc.ResultType}>";

    private static string ReturnOf(RpcModel rpc)
        => $"global::System.Threading.Tasks.{(IsTask(rpc) ? "Task" : "ValueTask")}{TypeArgument(rpc)}";

    private static string TokenOf(RpcModel rpc)
        => rpc.Parameters.FirstOrDefault(static parameter => parameter.IsCancellationToken)?.Name ?? "default";

    /// <summary>A local's name that no parameter has.</summary>
    private static string Local(RpcModel rpc, string name)
    {
        while (rpc.Parameters.Any(parameter => parameter.Name.TrimStart('@') == name)) name += "_";
        return name;
    }

    private static void WriteNullCheck(SourceWriter writer, RpcModel rpc, ParameterModel parameter)
        => writer.Lines($"""
            if ({parameter.Name} is null)
                return global::Bus.Client.InvalidArguments.Null{TypeArgument(rpc)}({Names.Members}.{MembersWriter.FieldOf(rpc)}, {Names.Literal(parameter.BusName)}){AsTask(rpc)};
            """);

    private static string OverTransport(RpcModel rpc, string descriptor)
    {
        string arguments = string.Join(", ", RpcWriter.Travelling(rpc).Select(static parameter => parameter.Name));
        string method = rpc.ResultType is null ? "CallVoidAsync" : "CallAsync";
        return $"this.Client.{method}({descriptor}, new {RpcWriter.ArgumentsOf(rpc)}({arguments}), {TokenOf(rpc)}){AsTask(rpc)}";
    }

    // A completed ValueTask is consumed and made again: carried out of the try block as it is, it would be written in pieces
    // and read back whole, which stalls the processor.
    private static string KeptType(RpcModel rpc) => rpc.ReturnKind == RpcReturnKind.ValueTaskOfResult ? rpc.ResultType! : ReturnOf(rpc);

    private static string Keep(RpcModel rpc, string value, string result) => rpc.ReturnKind switch
    {
        RpcReturnKind.ValueTaskOfResult => $"{value} = {result}.Result;",
        RpcReturnKind.ValueTask => $"{result}.GetAwaiter().GetResult();",
        _ => $"{value} = {result};",
    };

    private static string Kept(RpcModel rpc, string value) => rpc.ReturnKind switch
    {
        RpcReturnKind.ValueTaskOfResult => $"global::Bus.Dispatch.CallResult.Of({value})",
        RpcReturnKind.ValueTask => "default",
        _ => value,
    };

    private static string Wait(RpcModel rpc, string call, string route, string descriptor, string result)
        => $"{route}.WaitAsync({call}, {descriptor}, {(IsTask(rpc) ? $"new global::System.Threading.Tasks.ValueTask{TypeArgument(rpc)}({result})" : result)}){AsTask(rpc)}";

    private static string Fail(RpcModel rpc, string call, string route, string descriptor, string exception)
        => $"{route}.Fail{TypeArgument(rpc)}({call}, {descriptor}, {exception}){AsTask(rpc)}";
}
