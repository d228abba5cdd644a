using Bus.Redis.Servers.Cluster;

namespace Bus.Redis.Tests.Servers;

/// <summary>What a cluster's server says of a key that is elsewhere.</summary>
public sealed class Redirections
{
    [TestCase("MOVED 3999 127.0.0.1:6381", true, "127.0.0.1", 6381)]
    [TestCase("ASK 0 redis-2.example.com:1", false, "redis-2.example.com", 1)]
    [TestCase("MOVED 16383 2001:db8::7:65535", true, "2001:db8::7", 65535)]
    [TestCase("ASK 1 ::1:7000", false, "::1", 7000)]
    [TestCase("MOVED 1 :7000", true, "", 7000)]
    [TestCase("MOVED 1 ?:7000", true, "?", 7000)]
    [TestCase("MOVED 1 10.0.0.1:7000 and-more", true, "10.0.0.1", 7000)]
    public void Name_another_server(string text, bool isForGood, string host, int port)
        => Assert.That(Redirection.Of(new RedisErrorException(text)), Is.EqualTo(new Redirection(isForGood, host, port)));

    [TestCase("")]
    [TestCase("MOVED")]
    [TestCase("MOVED 1")]
    [TestCase("MOVED 1 ")]
    [TestCase("MOVED 1 10.0.0.1")]
    [TestCase("MOVED 1 10.0.0.1:")]
    [TestCase("MOVED 1 10.0.0.1:0")]
    [TestCase("MOVED 1 10.0.0.1:-1")]
    [TestCase("MOVED 1 10.0.0.1:65536")]
    [TestCase("MOVED 1 10.0.0.1:99999999999999999999")]
    [TestCase("MOVED 1 10.0.0.1:7000x")]
    [TestCase("ASK  1 10.0.0.1:7000")]
    [TestCase("ASKING 1 10.0.0.1:7000")]
    [TestCase("moved 1 10.0.0.1:7000")]
    [TestCase("ERR MOVED 1 10.0.0.1:7000")]
    [TestCase("TRYAGAIN Multiple keys request during rehashing of slot")]
    [TestCase("CLUSTERDOWN Hash slot not served")]
    public void Are_none_where_no_server_is_named(string text) => Assert.That(Redirection.Of(new RedisErrorException(text)), Is.Null);

    [TestCase("")]
    [TestCase("?")]
    public void Without_a_host_mean_that_of_who_said_so(string host)
    {
        RedisAddress said = new() { Host = "one", Port = 7001, IsTls = true, Password = "secret" };
        Assert.That(new Redirection(true, host, 7002).From(said), Is.EqualTo(said with { Port = 7002 }));
    }

    [Test]
    public void Keep_how_one_speaks_to_the_cluster()
    {
        RedisAddress said = new() { Host = "one", Port = 7001, IsTls = true, CertificateAuthority = "/ca", User = "me", Password = "secret" };
        Assert.That(new Redirection(true, "::1", 7002).From(said), Is.EqualTo(said with { Host = "::1", Port = 7002 }));
    }
}
