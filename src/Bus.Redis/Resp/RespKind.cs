namespace Bus.Redis.Resp;

/// <summary>What a reply is, by its first byte. Both versions of RESP, less what a client that asks for no such thing never gets.</summary>
internal enum RespKind : byte
{
    Text = (byte)'+',
    Error = (byte)'-',
    Integer = (byte)':',
    Bulk = (byte)'$',
    Array = (byte)'*',

    // Version 3 alone has those below.
    Null = (byte)'_',
    Boolean = (byte)'#',
    Double = (byte)',',
    BigNumber = (byte)'(',
    BulkError = (byte)'!',
    Verbatim = (byte)'=',
    Map = (byte)'%',
    Set = (byte)'~',
    Attribute = (byte)'|',
    Push = (byte)'>',
}
