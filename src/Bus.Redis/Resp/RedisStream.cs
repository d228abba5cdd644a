using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Bus.Redis.Resp;

/// <summary>Opens the stream of bytes to a server, on the calling thread, which waits: sockets that were never used asynchronously are quicker ever after.</summary>
internal static class RedisStream
{
    private const int SecondsUntilProbe = 10, SecondsBetweenProbes = 3, Probes = 3;

    public static Socket NewSocket(RedisAddress address)
    {
        if (address.SocketPath is not null) return new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        // A server that is gone without a word is found out by these.
        socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);
        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime, SecondsUntilProbe);
        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveInterval, SecondsBetweenProbes);
        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveRetryCount, Probes);
        return socket;
    }

    public static Stream Open(Socket socket, RedisAddress address)
    {
        if (address.SocketPath is { } path) socket.Connect(new UnixDomainSocketEndPoint(path));
        else socket.Connect(address.Host!, address.Port);
        NetworkStream plain = new(socket, ownsSocket: false);
        if (!address.IsTls) return plain;
        SslStream encrypted = new(plain, leaveInnerStreamOpen: false);
        encrypted.AuthenticateAsClient(new SslClientAuthenticationOptions { TargetHost = address.Host, CertificateChainPolicy = TrustIn(address.CertificateAuthority) });
        return encrypted;
    }

    private static X509ChainPolicy? TrustIn(string? authority)
    {
        if (authority is null) return null;
        // Such authorities are a company's own, and seldom say where revoked certificates are listed.
        X509ChainPolicy policy = new() { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        try
        {
            policy.CustomTrustStore.ImportFromPemFile(authority);
        }
        catch (CryptographicException failure)
        {
            throw new IOException($"'{authority}' holds no certificates in PEM", failure);
        }
        return policy;
    }
}
