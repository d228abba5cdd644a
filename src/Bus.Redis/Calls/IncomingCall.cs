using System.Collections.Concurrent;
using System.Text;
using Bus.Redis.Lightbus;
using Bus.Redis.Resp;

namespace Bus.Redis.Calls;

/// <summary>A call that a worker has popped. It takes itself up, and goes on with the answer on the thread pool; used again for the next.</summary>
internal sealed class IncomingCall : PendingCommand, IThreadPoolWorkItem
{
    /// <summary>What taking a call up may come to, beside how long its caller still waits in ms; -1 is for ever.</summary>
    public const long NobodyWaits = -2;

    private const int MostKept = 1024;

    private const string TakeUp = "local left = redis.call('PTTL', KEYS[1]) if redis.call('DEL', KEYS[1]) == 0 then return -2 end return left";

    private static readonly ConcurrentQueue<IncomingCall> Kept = new();
    private static readonly byte[] TakeUpHead = HeadOf(TakeUp);
    private static int s_kept;

    private RpcWorker _worker = null!;
    private RentedBytes _message;
    private MessagePart _id, _procedure, _returnKey;

    private IncomingCall() { }

    public ReadOnlySpan<byte> Message => _message.Span;

    public ReadOnlySpan<byte> Id => _id.In(_message.Span);

    public ReadOnlySpan<byte> Procedure => _procedure.In(_message.Span);

    /// <summary>The list that the reply goes to.</summary>
    public ReadOnlySpan<byte> ReturnKey => _returnKey.In(_message.Span);

    public string ProcedureText => Encoding.UTF8.GetString(Procedure);

    public string ReturnKeyText => Encoding.UTF8.GetString(ReturnKey);

    /// <summary>The key that lets it be taken up.</summary>
    public string ExpiryKey => RpcCall.ExpiryOf(Encoding.UTF8.GetString(Id));

    public IReadOnlyDictionary<string, string>? Headers { get; private set; }

    /// <summary>Fires when nobody waits for the answer any more.</summary>
    public CancellationTokenSource Gone { get; private set; } = null!;

    /// <summary>What became of taking it up.</summary>
    public long Left { get; private set; }

    /// <summary>Why nobody knows whether it was taken up, or null.</summary>
    public Exception? Lost { get; private set; }

    /// <summary>Reads who calls what.</summary>
    /// <exception cref="BusFormatException">It is no call; the message goes back.</exception>
    public static IncomingCall Open(RpcWorker worker, RentedBytes message)
    {
        if (Kept.TryDequeue(out IncomingCall? call)) Interlocked.Decrement(ref s_kept);
        else call = new();
        (call._worker, call._message) = (worker, message);
        try
        {
            RpcCallMessage read = new(message.Span);
            read.Read();
            (call._id, call._procedure, call._returnKey) = (new(message.Span, read.Id), new(message.Span, read.Procedure), new(message.Span, read.ReturnKey));
            (call.Headers, call.Gone) = (read.Headers, new CancellationTokenSource());
            return call;
        }
        catch
        {
            call.Return();
            throw;
        }
    }

    /// <summary>Nobody needs it any more.</summary>
    public void Return()
    {
        _message.Return();
        Gone?.Dispose();
        (_worker, _message, _id, _procedure, _returnKey, Headers, Gone, Left, Lost) = (null!, default, default, default, default, null, null!, 0, null);
        if (Interlocked.Increment(ref s_kept) <= MostKept) Kept.Enqueue(this);
        else Interlocked.Decrement(ref s_kept);
    }

    public override void Write(CommandBuffer buffer)
    {
        buffer.Append(TakeUpHead);
        buffer.Argument(RpcCall.ExpiryPrefix, Id);
    }

    public override void Complete(ref RespReader reply)
    {
        try
        {
            if (reply.TryReadError() is { } refusal) Lost = refusal;
            else Left = reply.ReadInteger();
        }
        catch (Exception problem)
        {
            Lost = new RedisConnectionLostException($"The server's reply makes no sense: {problem.Message.TrimEnd('.')}.", wasSent: true, problem);
            throw;
        }
        finally
        {
            // A handler is a user's code, which the thread that reads must not wait for.
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        }
    }

    public override void Fail(Exception reason)
    {
        Lost = reason;
        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    void IThreadPoolWorkItem.Execute() => _worker.Run(this);

    private static byte[] HeadOf(string script)
    {
        CommandBuffer head = new();
        head.Begin(4);
        head.Argument("EVAL"u8);
        head.Argument(script);
        head.Argument(1);
        return head.Written.ToArray();
    }
}

/// <summary>Takes a call up where it could not do so at once.</summary>
internal readonly struct TakeUpCommand(IncomingCall call) : IRedisCommand<long>
{
    public void Write(CommandBuffer buffer) => call.Write(buffer);

    public static long Read(ref RespReader reply) => reply.ReadInteger();
}
