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
        string passed = string.Join(", ", rpc.Parameters.Select(parameter => parameter.IsCancellationToken ? $"{call}.CancellationToken" : parameter.Name));
        writer.Lines($$"""
            if (_client.Direct is not { } {{route}})
                return {{OverTransport(rpc, descriptor)}};
            global::Bus.Dispatch.ActiveCall {{call}} = {{route}}.Enter({{TokenOf(rpc)}});
            {{ReturnOf(rpc)}} {{result}};
            try
            {
                {{result}} = {{route}}.Service.{{rpc.Member}}({{passed}});
                if ({{result}}.IsCompletedSuccessfully)
                {
                    {{call}}.Leave();
                    return {{result}};
                }
            }
            catch (global::System.Exception {{exception}})
            {
                return {{Fail(rpc, call, descriptor, exception)}};
            }
            return {{Wait(rpc, call, descriptor, result)}};
            """);
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
        return $"_client.{method}({descriptor}, new {RpcWriter.ArgumentsOf(rpc)}({arguments}), {TokenOf(rpc)}){AsTask(rpc)}";
    }

    private static string Wait(RpcModel rpc, string call, string descriptor, string result)
        => $"{call}.WaitAsync({descriptor}, {(IsTask(rpc) ? $"new global::System.Threading.Tasks.ValueTask{TypeArgument(rpc)}({result})" : result)}){AsTask(rpc)}";

    private static string Fail(RpcModel rpc, string call, string descriptor, string exception)
        => $"{call}.Fail{TypeArgument(rpc)}({descriptor}, {exception}){AsTask(rpc)}";
}
