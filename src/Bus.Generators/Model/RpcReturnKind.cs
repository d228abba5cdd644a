namespace Bus.Generators.Model;

/// <summary>What a contract's method returns.</summary>
internal enum RpcReturnKind
{
    ValueTask,
    ValueTaskOfResult,
    Task,
    TaskOfResult,
}
