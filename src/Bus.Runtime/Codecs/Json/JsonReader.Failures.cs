using System.Runtime.CompilerServices;

namespace Bus.Codecs.Json;

public ref partial struct JsonReader
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public readonly BusFormatException Fail(string problem) => Fail(problem, null);

    private readonly BusFormatException Fail(string problem, Exception? cause)
    {
        int token = _token;
        while (token < _input.Length && _input[token] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t') token++;
        return new BusFormatException(JsonPath.At(_input, token), problem, token, cause);
    }

    /// <summary>Something else than what was asked for comes next.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly BusFormatException Wrong(string expected)
        => Fail(_token < _input.Length ? $"is {Described()}, but {expected} belongs there" : $"ends where {expected} belongs");

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly BusFormatException NotBegun(string expected, char bracket)
        => _token < _input.Length && _input[_token] == bracket ? Fail(_depth >= MaxDepth ? JsonProblem.TooDeep : ExecutionStack.Problem) : Wrong(expected);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly BusFormatException NotContinued()
        => Fail(_token < _input.Length ? "is followed by neither a comma nor an end" : "is followed by nothing, where a comma or an end belongs");

    private readonly string Described() => _input[_token] switch
    {
        (byte)'"' => "a string",
        (byte)'{' => "an object",
        (byte)'[' => "an array",
        (byte)'-' or (>= (byte)'0' and <= (byte)'9') => "a number",
        (byte)'n' when IsNext("null"u8) => "null",
        (byte)'t' when IsNext("true"u8) => "true",
        (byte)'f' when IsNext("false"u8) => "false",
        (byte)'N' when IsNext("NaN"u8) => "a number that is not finite",
        (byte)'I' when IsNext("Infinity"u8) => "a number that is not finite",
        (byte)']' or (byte)'}' or (byte)',' or (byte)':' => $"'{(char)_input[_token]}'",
        _ => "no value that JSON has",
    };
}
