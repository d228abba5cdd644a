namespace Bus.Redis.Resp;

/// <summary>A command, or several that belong together: how it is written, and what its reply means.</summary>
/// <typeparam name="TReply">What comes of it.</typeparam>
internal interface IRedisCommand<TReply> : ICommandWriter
{
    /// <summary>How many commands it writes, and so how many replies it gets; the last one is what it is about.</summary>
    static virtual int Commands => 1;

    /// <summary>Whether it does no harm when the server gets it twice.</summary>
    static virtual bool MayRepeat => false;

    /// <summary>
    /// Whether who awaits it goes on on the connection's own thread, which saves a hop to another: then nothing that follows may wait or be a user's code.
    /// </summary>
    static virtual bool GoesOnInline => false;

    /// <summary>Reads the last reply, on the connection's own thread: it copies what it needs, and runs nobody else's code.</summary>
    /// <remarks>Errors never come here.</remarks>
    static abstract TReply Read(ref RespReader reply);
}
