using System.Text;

namespace Bus.Redis.Resp;

/// <summary>What is said first on a connection: the version of RESP, who one is, the connection's name, the database.</summary>
internal sealed class RedisHandshake(Stream stream, ReplyBuffer replies, CommandBuffer commands)
{
    /// <summary>Says it, and waits for each answer.</summary>
    /// <returns>What the server said of itself.</returns>
    /// <exception cref="RedisErrorException">The server refuses.</exception>
    public ServerGreeting Run(RedisAddress address, string clientName)
    {
        ServerGreeting? greeting = Hello(address);
        if (greeting is null) Authenticate(address);
        // A name is for whoever looks at the server's list; one that the server refuses is not worth a connection.
        Ask("CLIENT", "SETNAME", Printable(clientName));
        // A server that loads its data greets, but takes no commands: it is not there yet.
        if (Ask("PING") is { Code: not "NOPERM" } refusal) throw refusal;
        if (address.Database != 0) Demand("SELECT", address.Database.ToString(System.Globalization.CultureInfo.InvariantCulture));
        RespReader number = new(Say("CLIENT", "ID"));
        return (greeting ?? default) with { ConnectionId = number.TryReadError() is null ? number.ReadInteger() : 0 };
    }

    private ServerGreeting? Hello(RedisAddress address)
    {
        RespReader greeting = new(address.Password is null
            ? Say("HELLO", "3")
            : Say("HELLO", "3", "AUTH", address.User ?? "default", address.Password));
        if (greeting.TryReadError() is not { } refusal) return ServerGreeting.Read(ref greeting);
        // Servers before 6, and some proxies, know no HELLO: with them it is version 2. Whatever else is refused is refused.
        return refusal.Code is "ERR" or "NOPROTO" ? null : throw refusal;
    }

    private void Authenticate(RedisAddress address)
    {
        if (address.Password is null) return;
        if (address.User is null) Demand("AUTH", address.Password);
        else Demand("AUTH", address.User, address.Password);
    }

    private void Demand(params ReadOnlySpan<string> command)
    {
        if (Ask(command) is { } refusal) throw refusal;
    }

    private RedisErrorException? Ask(params ReadOnlySpan<string> command) => new RespReader(Say(command)).TryReadError();

    private ReadOnlySpan<byte> Say(params ReadOnlySpan<string> command)
    {
        commands.Clear();
        commands.Begin(command.Length);
        foreach (string argument in command) commands.Argument(argument);
        stream.Write(commands.Written);
        commands.Clear();
        ReadOnlySpan<byte> reply;
        while (!replies.TryTake(out reply))
        {
            int count = stream.Read(replies.Room());
            if (count == 0) throw new EndOfStreamException("the server closed the connection while it was greeted");
            replies.Advance(count);
        }
        return reply;
    }

    private static string Printable(string name)
    {
        StringBuilder text = new(name.Length);
        foreach (char letter in name) text.Append(letter is > ' ' and <= '~' ? letter : '-');
        return text.ToString();
    }
}
