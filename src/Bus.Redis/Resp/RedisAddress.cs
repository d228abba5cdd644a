namespace Bus.Redis.Resp;

/// <summary>Where a Redis server is, and as whom one speaks to it.</summary>
internal sealed record RedisAddress
{
    public const int DefaultPort = 6379;

    /// <summary>The host, or null when it is a unix socket.</summary>
    public string? Host { get; init; }

    public int Port { get; init; } = DefaultPort;

    /// <summary>The unix socket's path, or null.</summary>
    public string? SocketPath { get; init; }

    public bool IsTls { get; init; }

    /// <summary>A file with the certificates of those whose word is taken, in PEM; null leaves that to the system.</summary>
    public string? CertificateAuthority { get; init; }

    /// <summary>The user, or null for the default one.</summary>
    public string? User { get; init; }

    public string? Password { get; init; }

    public int Database { get; init; }

    /// <summary>The address without secrets, for messages.</summary>
    public override string ToString() => SocketPath is not null
        ? $"redis+unix://{SocketPath}{(Database == 0 ? "" : $"?db={Database}")}"
        : $"{(IsTls ? "rediss" : "redis")}://{Host}{(Port == DefaultPort ? "" : $":{Port}")}{(Database == 0 ? "" : $"/{Database}")}";
}
