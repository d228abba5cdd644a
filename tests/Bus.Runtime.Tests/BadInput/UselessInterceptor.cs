namespace Bus.Runtime.Tests.BadInput;

public sealed class UselessInterceptor
{
    [Test]
    public async Task What_intercepts_nothing_is_refused()
    {
        BusConfigurationException refusal = await Expect.FailureAsync<BusConfigurationException>(
            async () => await InProcess.ConnectAsync(options => options.Interceptors.Add("a string")), "an interceptor that intercepts nothing");

        refusal.Says(what: "'a string', which intercepts nothing", where: "BusOptions.Interceptors", whatToDo: "Implement ICallInterceptor");
    }
}
