using System.Linq.Expressions;
using System.Text.Json;

namespace Bus.Codecs.Tests.Support;

/// <summary>The rows of one contract: an RPC each.</summary>
internal abstract class Table(ApiDescriptor api)
{
    protected List<Row> All { get; } = [];

    public ApiDescriptor Api => api;

    public IReadOnlyList<Row> Rows => All;
}

internal sealed class Table<TApi>() : Table(TApi.Descriptor)
    where TApi : class, IBusApi<TApi>
{
    public Table<TApi> Add<T>(
        Expression<Func<TApi, Task<T>>> member, Gen<T> values, Liberties liberties = Liberties.All, Agreement agreement = Agreement.Full,
        JsonSerializerOptions? options = null)
    {
        string name = ((MethodCallExpression)member.Body).Method.Name;
        RpcDescriptor rpc = Api.Rpcs.Single(rpc => rpc.Member == name);
        All.Add(new Row<T>($"{Api.Name}.{name}", WireVisitor.Of<T>(rpc), values) { Liberties = liberties, Agreement = agreement, Options = options ?? Oracle.Options });
        return this;
    }
}
