using Bus.Redis.Resp;

namespace Bus.Benchmarks.Redis;

/// <summary>Calls by hand: a client and a worker that exchange the commands that the bus exchanges.</summary>
internal sealed class RawCalls(int inFlight) : Workload
{
    private const string TakeUp = "local left = redis.call('PTTL', KEYS[1]) if redis.call('DEL', KEYS[1]) == 0 then return -2 end return left";

    private static readonly byte[] Call =
    [
        .. RawConnection.Written("SET", "rpc_expiry_key:e7253b14-e60b-11f1-b5ad-02fc00000001", "1", "PX", "30000"),
        .. RawConnection.Written("RPUSH", "auth:rpc_queue",
            """{"kwargs":{"user":"admin","password":"secret"},"metadata":{"api_name":"auth","id":"e7253b14-e60b-11f1-b5ad-02fc00000001","procedure_name":"check_password","return_path":"redis+key://measured:replies:raw"}}"""),
        .. RawConnection.Written("EXISTS", "{auth:rpc_queue}:workers", "schema:auth"),
    ];

    private static readonly byte[] TakenUp = RawConnection.Written("EVAL", TakeUp, "1", "rpc_expiry_key:e7253b14-e60b-11f1-b5ad-02fc00000001");

    private static readonly byte[] Reply =
    [
        .. RawConnection.Written("RPUSH", "measured:replies:raw",
            """{"kwargs":{"result":true},"metadata":{"error":false,"id":"e7253b14-e60b-11f1-b5ad-02fc00000002","rpc_message_id":"e7253b14-e60b-11f1-b5ad-02fc00000001"}}"""),
        .. RawConnection.Written("EXPIRE", "measured:replies:raw", "60"),
    ];

    private static readonly byte[] PopCalls = RawConnection.Written("BLMPOP", "0", "1", "auth:rpc_queue", "LEFT", "COUNT", "256");
    private static readonly byte[] PopReplies = RawConnection.Written("BLMPOP", "0", "1", "measured:replies:raw", "LEFT", "COUNT", "256");

    private RawConnection _caller = null!, _replies = null!, _queue = null!, _worker = null!;

    protected override int Operations => inFlight == 1 ? 2 * 1024 : 32 * 1024;

    protected override ValueTask OpenAsync()
    {
        (_caller, _replies, _queue, _worker) = (new(Server.Port), new(Server.Port), new(Server.Port), new(Server.Port));
        return default;
    }

    protected override async ValueTask WorkAsync()
    {
        Task working = Task.Factory.StartNew(Work, TaskCreationOptions.LongRunning);
        await Task.Factory.StartNew(CallMany, TaskCreationOptions.LongRunning);
        await working;
    }

    private void CallMany()
    {
        for (int done = 0; done < Operations; done += inFlight)
        {
            // It waits at the server already when the call is sent: so it is there as soon as it can be.
            Say(_replies, PopReplies);
            for (int one = 0; one < inFlight; one++) _caller.Add(Call);
            _caller.Send();
            for (int left = inFlight - Popped(_replies); left > 0; left -= Popped(_replies)) Say(_replies, PopReplies);
            _caller.Receive(3 * inFlight);
        }
    }

    private void Work()
    {
        int unread = 0;
        Say(_queue, PopCalls);
        for (int done = 0; done < Operations;)
        {
            int calls = Popped(_queue);
            done += calls;
            for (int one = 0; one < calls; one++) _worker.Add(TakenUp);
            _worker.Send();
            if (done < Operations) Say(_queue, PopCalls);
            // What Redis says of the replies before is read when something is waited for anyway.
            _worker.Receive(unread + calls);
            for (int one = 0; one < calls; one++) _worker.Add(Reply);
            _worker.Send();
            unread = 2 * calls;
        }
        _worker.Receive(unread);
    }

    private static void Say(RawConnection connection, byte[] command)
    {
        connection.Add(command);
        connection.Send();
    }

    private static int Popped(RawConnection connection)
    {
        RespReader reply = new(connection.Receive());
        reply.ReadArray();
        reply.Skip();
        return reply.ReadArray();
    }
}

/// <summary>Calls through the bus, from one client to another.</summary>
internal sealed class BusCalls(int inFlight) : Workload
{
    private BusClient _worker = null!, _caller = null!;

    protected override int Together => inFlight;

    protected override int Operations => inFlight == 1 ? 2 * 1024 : 32 * 1024;

    protected override async ValueTask OpenAsync()
    {
        _worker = await BusClient.ConnectAsync(Server.Url, static options => options.Service = "measured");
        await _worker.ServeAsync<IMeasuredApi>(new MeasuredService());
        _caller = await BusClient.ConnectAsync(Server.Url, static options => options.Service = "caller");
    }

    protected override async ValueTask WorkAsync()
    {
        IMeasuredApi auth = _caller.Api<IMeasuredApi>();
        await ManyAsync(Operations, inFlight, async () =>
        {
            if (!await auth.CheckPasswordAsync("admin", "secret")) throw new InvalidOperationException("the service answered wrongly");
        });
    }

    public override async ValueTask DisposeAsync()
    {
        await _caller.DisposeAsync();
        await _worker.DisposeAsync();
        await base.DisposeAsync();
    }
}
