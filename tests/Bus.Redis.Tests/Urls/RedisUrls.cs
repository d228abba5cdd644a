using Bus.Redis.Resp;

namespace Bus.Redis.Tests.Urls;

/// <summary>What a URL says, and what is wrong with it.</summary>
public sealed class RedisUrls
{
    [Test]
    public void Say_where_and_as_whom() => Assert.Multiple(static () =>
    {
        Assert.That(Parse("redis://localhost").Address, Is.EqualTo(new RedisAddress { Host = "localhost" }));
        Assert.That(Parse("redis://me:p%40ss@10.0.0.1:7000/3").Address, Is.EqualTo(new RedisAddress { Host = "10.0.0.1", Port = 7000, User = "me", Password = "p@ss", Database = 3 }));
        Assert.That(Parse("redis://:secret@h?db=2").Address, Is.EqualTo(new RedisAddress { Host = "h", Password = "secret", Database = 2 }));
        Assert.That(Parse("rediss://h?ca=%2Fetc%2Fca.pem").Address, Is.EqualTo(new RedisAddress { Host = "h", IsTls = true, CertificateAuthority = "/etc/ca.pem" }));
        Assert.That(Parse("redis+unix:///run/redis%20one.sock?db=1").Address, Is.EqualTo(new RedisAddress { SocketPath = "/run/redis one.sock", Database = 1 }));
    });

    [Test]
    public void Say_how() => Assert.Multiple(static () =>
    {
        RedisSettings plain = Parse("redis://h");
        Assert.That((plain.HasStreamPerEvent, plain.MaxLength, plain.AcknowledgementTimeout, plain.WaitsWhenUnserved, plain.CallsAtATime), Is.EqualTo((false, 0, TimeSpan.FromSeconds(60), false, 256)));
        RedisSettings all = Parse("redis://h?streams=per_event&max_length=1000&acknowledgement_timeout=5&unserved=wait&calls=8");
        Assert.That((all.HasStreamPerEvent, all.MaxLength, all.AcknowledgementTimeout, all.WaitsWhenUnserved, all.CallsAtATime), Is.EqualTo((true, 1000, TimeSpan.FromSeconds(5), true, 8)));
    });

    [Test]
    public void May_name_several_servers() => Assert.Multiple(static () =>
    {
        RedisSettings cluster = Parse("rediss://:secret@one:7001?ca=/a&nodes=two:7002,[::1]:7003,four");
        RedisAddress first = new() { Host = "one", Port = 7001, IsTls = true, CertificateAuthority = "/a", Password = "secret" };
        Assert.That(cluster.Addresses, Is.EqualTo(new[] { first, first with { Host = "two", Port = 7002 }, first with { Host = "::1", Port = 7003 }, first with { Host = "four", Port = 6379 } }));
        RedisSettings sentinel = Parse("redis://me:mine@one/2?sentinel=mymaster&nodes=two,three:1&sentinel_user=you&sentinel_password=yours");
        Assert.That((sentinel.Sentinel, sentinel.SentinelUser, sentinel.SentinelPassword), Is.EqualTo(("mymaster", "you", "yours")));
        Assert.That(sentinel.Addresses.Select(static address => (address.Host, address.Port)), Is.EqualTo(new[] { ("one", 26379), ("two", 26379), ("three", 1) }));
    });

    [TestCase("redis:///0", "names no host")]
    [TestCase("redis://h#a", "has a fragment")]
    [TestCase("redis://me@h", "has a user without a password")]
    [TestCase("redis://h/zero", "has 'zero' where the number of a database belongs")]
    [TestCase("redis://h/1?db=2", "names a database twice")]
    [TestCase("redis://h?db=1&db=2", "says 'db' twice")]
    [TestCase("redis://h?stream=per_api", "has the option 'stream', which is unknown: known are acknowledgement_timeout, ca, calls, db, max_length, nodes, sentinel, sentinel_password, sentinel_user, streams, unserved")]
    [TestCase("redis://h?streams=one", "has 'one' for streams, which is per_api or per_event")]
    [TestCase("redis://h?unserved=never", "has 'never' for unserved, which is fail or wait")]
    [TestCase("redis://h?sentinel=", "has no name for 'sentinel'")]
    [TestCase("redis://h?sentinel_password=a", "has a login for Sentinels, but does not say 'sentinel'")]
    [TestCase("redis://h?sentinel=a&sentinel_user=b", "has a user for Sentinels without 'sentinel_password'")]
    [TestCase("redis://h?nodes=a:1,", "has '' among its nodes, which are written host:port")]
    [TestCase("redis://h?nodes=a:b", "has 'a:b' among its nodes")]
    [TestCase("redis://h?nodes=me:swordfish@a", "has 'a' among its nodes, which are written host:port, with commas between and without a login")]
    [TestCase("redis+unix:///a?nodes=b", "names more servers than the one at its socket")]
    [TestCase("redis://h?calls=0", "has '0' where the number of calls belongs, from 1 to 65536")]
    [TestCase("redis://h?acknowledgement_timeout=", "has '' where the number of acknowledgement_timeout belongs")]
    [TestCase("redis://h?ca=/a", "names an authority for certificates, but uses none: that is for rediss://")]
    public void That_make_no_sense_are_refused(string url, string problem)
        => Assert.That(Assert.Throws<BusConfigurationException>(() => Parse(url))!.Message, Does.Contain(problem));

    [Test]
    public void Are_shown_without_their_password()
    {
        foreach (string url in (string[])["redis://me:swordfish@h?x=1", "redis://h?nodes=me:swordfish@a"])
            Assert.That(Assert.Throws<BusConfigurationException>(() => Parse(url))!.Message, Does.Contain("redis://h").And.Not.Contain("swordfish"));
    }

    private static RedisSettings Parse(string url) => RedisUrl.Parse(new Uri(url));
}
