using Bus.Generators.Model;

namespace Bus.Generators.Emitting;

/// <summary>Writes one method of a proxy.</summary>
internal static class ProxyMethodWriter
{
    public static void Write(SourceWriter writer, RpcModel rpc)
    {
        string parameters = string.Join(", ", rpc.Parameters.Select(static parameter => $"{parameter.Type} {parameter.Name}"));
        writer.Open($"{ReturnOf(rpc)} {rpc.DeclaringType}.{rpc.Member}({parameters})");
        foreach (ParameterModel parameter in rpc.Parameters)
            if (parameter.NeedsNullCheck) WriteNullCheck(writer, rpc, parameter);

        string descriptor = $"{Names.Members}.{MembersWriter.FieldOf(rpc)}";
        string call = $"{Local(rpc, "call")}", route = Local(rpc, "route"), result = Local(rpc, "result"), exception = Local(rpc, "exception");
        string passed = string.Join(", ", rpc.Parameters.Select(parameter => parameter.IsCancellationToken ? $"{call}.Token" : parameter.Name));
        string value = Local(rpc, "value");
        writer.Lines($$"""
            if (this.Direct is not { } {{route}})
                return {{OverTransport(rpc, descriptor)}};
            global::Bus.Dispatch.CallEntry {{call}} = {{route}}.Enter({{TokenOf(rpc)}});
            {{KeptDeclaration(rpc, value)}}
            try
            {
                {{ReturnOf(rpc)}} {{result}} = {{route}}.Service.{{rpc.Member}}({{passed}});
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
            """.Replace("\n\n", "\n"));
        writer.Close();
    }

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
    private static string KeptDeclaration(RpcModel rpc, string value) => rpc.ReturnKind switch
    {
        RpcReturnKind.ValueTaskOfResult => $"{rpc.ResultType} {value};",
        RpcReturnKind.ValueTask => "",
        _ => $"{ReturnOf(rpc)} {value};",
    };

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
